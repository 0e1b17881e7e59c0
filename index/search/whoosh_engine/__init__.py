"""The default engine: Whoosh's files, read as wholes."""

from index.search.whoosh_engine.engine import WhooshEngine, open_engine

__all__ = ["WhooshEngine", "open_engine"]
