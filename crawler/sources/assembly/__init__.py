"""열린국회정보, the Open National Assembly API."""

from crawler.sources.assembly.envelope import read_envelope
from crawler.sources.assembly.rows import read_rows

__all__ = ["read_envelope", "read_rows"]
