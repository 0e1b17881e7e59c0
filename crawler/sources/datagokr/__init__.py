"""의안정보 of the National Assembly at the public data portal, data.go.kr."""

from crawler.rows import read_rows
from crawler.sources.datagokr.envelope import read_envelope

__all__ = ["read_envelope", "read_rows"]
