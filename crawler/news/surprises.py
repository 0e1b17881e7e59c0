"""What nobody foresaw of one page or place: it has a name, its traceback is in the log, the crawl goes on."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from crawler.news.found import NothingFoundError
from crawler.news.visit import NotVisitedError
from crawler.session import StopCrawlError
from index.errors import PlatwatchError

UNEXPECTED = "unexpected error"
FORESEEN = (NotVisitedError, NothingFoundError)
OF_ALL = (OSError, PlatwatchError, SQLAlchemyError, StopCrawlError)  # a full disk is not one page's matter

_log = logging.getLogger(__name__)


@contextmanager
def surprises_named(where: str) -> Iterator[None]:
    """Raise NotVisitedError in the place of an error that nobody foresaw."""
    try:
        yield
    except (*FORESEEN, *OF_ALL):
        raise
    except Exception as surprise:
        _log.exception("%s failed", where)
        raise NotVisitedError(UNEXPECTED) from surprise
