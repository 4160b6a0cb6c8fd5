"""The store that the settings ask for."""

from skill.settings import Settings, StoreKind
from skill.storage.dynamodb import DynamoStore, connect
from skill.storage.memory import MemoryStore
from skill.storage.store import Store


def open_store(settings: Settings) -> Store:
    """The store, not yet asked for anything; SettingsError when it is a table without a name.

    DynamoDB's client is made by the first turn that needs it, or at once where a snapshot is taken of this process:
    what is loaded by then costs no turn anything (docs/decisions/0005-boto3-is-the-runtimes-own.md).
    """
    if settings.store is StoreKind.MEMORY:
        return MemoryStore()
    return DynamoStore(settings.required_table, connect() if settings.snapshot else None)
