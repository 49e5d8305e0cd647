"""Where the frozen program begins."""

from __future__ import annotations

import sys

from ui.entry import main

sys.exit(main())
