"""`python -m timeline`, for when the `timeline` command is not on the path."""

import sys

from timeline.cli import main

sys.exit(main())
