"""The counting of the gates of events, which that of pledges shares."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "events"))

from event_scores import Tally, b_cubed, torn_and_mixed

__all__ = ["Tally", "b_cubed", "torn_and_mixed"]
