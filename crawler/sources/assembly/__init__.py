"""열린국회정보, the Open National Assembly API."""

from crawler.rows import read_rows
from crawler.sources.assembly.envelope import read_envelope

__all__ = ["read_envelope", "read_rows"]
