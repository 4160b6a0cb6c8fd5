"""`python -m simulator`: talk to the skill on this machine."""

import sys

from simulator.cli.main import main

sys.exit(main())
