"""``python -m balikpapan_cli``: the command line."""

import sys

from balikpapan_cli.start import main

sys.exit(main())
