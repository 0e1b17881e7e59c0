"""How bills ended, in queries: as the list of bills states, else by their votes, which it lags behind."""

from __future__ import annotations

from sqlalchemy import func

from index.records import Bill, PlenaryVote
from index.store.engine import table

_BILLS, _VOTES = table(Bill), table(PlenaryVote)
BILLS_AND_VOTES = _BILLS.outerjoin(_VOTES, (_VOTES.c.bill_id == _BILLS.c.bill_id) & _VOTES.c.listed)
RESULT = func.coalesce(_BILLS.c.result, _VOTES.c.result)
DECIDED_ON = func.coalesce(_BILLS.c.decided_on, _VOTES.c.voted_on)
