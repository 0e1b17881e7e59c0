"""The tables of the store, one module a noun."""

from index.records.bill import Bill, Committee, Proposer
from index.records.change import Aside, Revision, StoreState
from index.records.evidence import Run, Snapshot, Source, Sweep, SweepPage
from index.records.vote import PlenaryVote

__all__ = [
    "Aside",
    "Bill",
    "Committee",
    "PlenaryVote",
    "Proposer",
    "Revision",
    "Run",
    "Snapshot",
    "Source",
    "StoreState",
    "Sweep",
    "SweepPage",
]
