"""의안정보시스템, the Assembly's own pages about bills: the summary pop-up."""

from crawler.rows import read_rows
from crawler.sources.likms.page import read_envelope

__all__ = ["read_envelope", "read_rows"]
