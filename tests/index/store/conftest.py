import pytest
from made_up_store import Filler

from index.store.members import save_members, save_memberships
from index.store.stated import save_stated, take_back


class Stating(Filler):
    """Fills a store with what services state."""

    def state(self, kind, *records):
        def save(connection, stamp):
            return save_stated(connection, kind, records, {one["id"]: stamp for one in records})

        return self._page(kind, save)

    def take_back(self, kind, *keys):
        return self._page(kind, lambda *at: take_back(at[0], kind, dict.fromkeys(keys, at[1])))

    def members(self, *records):
        return self._page("all", lambda connection, stamp: save_members(connection, records, stamp))[1]

    def sitting(self, *records):
        return self._page("now", lambda connection, stamp: save_memberships(connection, records, stamp))


@pytest.fixture
def stating(any_store):
    return Stating(any_store)
