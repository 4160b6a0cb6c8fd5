"""Requests and responses, on ask-sdk, without its clients of Alexa's other services.

ask-sdk imports eleven of them, 130 modules, for skills that give it an API client. This one gives it none
(docs/decisions/0011-without-clients.md), so something with the same name stands in their place.
"""

import sys
from types import ModuleType

CLIENTS = "ask_sdk_model.services.service_client_factory"

if CLIENTS not in sys.modules:
    sys.modules[CLIENTS] = ModuleType(CLIENTS)
    vars(sys.modules[CLIENTS])["ServiceClientFactory"] = object
