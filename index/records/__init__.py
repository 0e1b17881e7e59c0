"""The tables of the store, one module a noun."""

from index.records.agenda import Sitting
from index.records.article import Article, Lead, Redaction, Validator
from index.records.bill import Bill, Committee, Proposer
from index.records.change import Aside, Revision, StoreState
from index.records.detail import (
    Absorption,
    Asked,
    BillCourse,
    Document,
    Meeting,
    Notice,
    ProposerLine,
    RollCall,
    Summary,
)
from index.records.evidence import Run, Snapshot, Source, Sweep, SweepPage
from index.records.member import Member, Membership
from index.records.pledge import PledgeAct
from index.records.statute import StatuteText, StatuteVersion
from index.records.vote import PlenaryVote

__all__ = [
    "Absorption",
    "Article",
    "Aside",
    "Asked",
    "Bill",
    "BillCourse",
    "Committee",
    "Document",
    "Lead",
    "Meeting",
    "Member",
    "Membership",
    "Notice",
    "PledgeAct",
    "PlenaryVote",
    "Proposer",
    "ProposerLine",
    "Redaction",
    "Revision",
    "RollCall",
    "Run",
    "Sitting",
    "Snapshot",
    "Source",
    "StatuteText",
    "StatuteVersion",
    "StoreState",
    "Summary",
    "Sweep",
    "SweepPage",
    "Validator",
]
