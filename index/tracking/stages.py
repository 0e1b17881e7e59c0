"""The stages of a bill's life: what each is called and means, what follows, which words mean it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["stage", "exit", "mark"]

PASSED = frozenset({"원안가결", "수정가결", "대안가결", "가결"})
REJECTED = "부결"
# What the plenary decides, by how the words end: 의안 that are no 법률안 are 승인, 동의, 채택 and so on.
DECISIONS = ("가결", "부결", "의결", "승인", "동의", "채택", "선출")
VERBS = {"의원": "발의", "정부": "제출"}


@dataclass(frozen=True)
class Stage:
    """One stage: its key, words and place, a sentence for who is no lawyer, and the words that mean it.

    ``words`` are printed for the stage itself, ``results`` for a bill's end, ``meetings`` for what a meeting
    did; ``met_in`` narrows those to the meetings of one kind. A mark stands beside the strip.
    """

    key: str
    korean: str
    english: str
    order: int
    says: str
    says_english: str
    next: tuple[str, ...] = ()
    kind: Kind = "stage"
    words: tuple[str, ...] = ()
    results: tuple[str, ...] = ()
    meetings: tuple[str, ...] = ()
    met_in: str | None = None


_STRIP = (
    Stage(
        *("proposed", "접수", "received", 10),
        "의원이 발의하거나 정부가 제출하거나 위원회가 제안한 의안을 국회가 받은 단계이다.",
        "The Assembly has received the bill from members, the government or a committee.",
        ("committee_referred",),
        words=("접수",),
    ),
    Stage(
        *("committee_referred", "소관위 회부", "referred to committee", 20),
        "그 분야를 맡은 상임위원회로 의안을 넘긴 단계이다.",
        "The bill has been handed to the standing committee for its field.",
        ("committee_presented",),
        words=("소관위접수", "소관위 회부", "소관위심사", "위원회 심사", "위원회 회부"),
    ),
    Stage(
        *("committee_presented", "소관위 상정", "taken up in committee", 30),
        "위원회가 회의 안건으로 올려 제안 설명과 검토보고를 듣고 토론하는 단계이다.",
        "The committee has put the bill on its agenda, heard it explained and debated it.",
        ("subcommittee", "committee_decided"),
        meetings=("상정",),
        met_in="committee",
    ),
    Stage(
        *("subcommittee", "소위 심사", "examined in subcommittee", 35),
        "위원 몇 명으로 된 소위원회가 조문을 하나하나 살피는 단계이다.",
        "A subcommittee of a few members goes through the bill clause by clause.",
        ("committee_decided",),
        met_in="subcommittee",
    ),
    Stage(
        *("committee_decided", "소관위 의결", "decided in committee", 40),
        "위원회가 의안을 그대로, 고쳐서, 또는 대안으로 통과시킬지 정한 단계이다.",
        "The committee has decided whether the bill goes on: as it is, amended, or as an alternative.",
        ("law_referred", "plenary_referred", "absorbed", "discarded_by_committee"),
        meetings=("의결",),
        met_in="committee",
    ),
    Stage(
        *("law_referred", "법사위 회부", "referred to the Legislation and Judiciary Committee", 50),
        "법률의 체계와 문구를 살피는 법제사법위원회로 넘긴 단계이다.",
        "The bill has gone to the Legislation and Judiciary Committee, which checks system and wording.",
        ("law_presented",),
        words=("체계자구심사", "법사위 체계자구심사", "법사위 회부"),
    ),
    Stage(
        *("law_presented", "법사위 상정", "taken up by the Legislation and Judiciary Committee", 60),
        "법제사법위원회가 회의 안건으로 올린 단계이다.",
        "The Legislation and Judiciary Committee has put the bill on its agenda.",
        ("law_decided",),
        meetings=("상정",),
        met_in="law_committee",
    ),
    Stage(
        *("law_decided", "법사위 체계·자구심사"),
        *("reviewed by the Legislation and Judiciary Committee", 70),
        "법제사법위원회가 다른 법률과 어긋나지 않는지, 문구가 바른지 심사를 마친 단계이다.",
        "The Legislation and Judiciary Committee has finished checking the bill against other law.",
        ("plenary_referred",),
        meetings=("의결",),
        met_in="law_committee",
    ),
    Stage(
        *("plenary_referred", "본회의 부의", "ready for the plenary", 74),
        "본회의에서 다룰 수 있게 된 단계로, 아직 회의 안건으로 오르지는 않았다.",
        "The bill may now be dealt with by the plenary, but is not yet on its agenda.",
        ("plenary_presented",),
        words=("본회의부의안건", "본회의 부의안건", "본회의 부의", "본회의부의"),
    ),
    Stage(
        *("plenary_presented", "본회의 상정", "taken up by the plenary", 77),
        "국회의원 모두가 모이는 본회의의 안건으로 오른 단계이다.",
        "The bill is on the agenda of the plenary, where all members sit.",
        ("plenary_decided",),
        words=("본회의 상정", "본회의상정"),
    ),
    Stage(
        *("plenary_decided", "본회의 의결", "decided by the plenary", 80),
        "본회의가 표결로 의안을 통과시키거나 부결한 단계이다.",
        "The plenary has passed or rejected the bill by a vote.",
        ("sent", "rejected"),
        words=("본회의 의결", "본회의의결", "본회의 심의", "본회의심의"),
        results=tuple(sorted(PASSED)),
    ),
    Stage(
        *("sent", "정부이송", "sent to the government", 82),
        "통과된 법률안을 정부로 보낸 단계로, 정부는 15일 안에 공포하거나 재의를 요구한다.",
        "The passed bill is with the government, which has 15 days to promulgate it or to send it back.",
        ("promulgated", "veto_requested"),
        words=("정부이송",),
    ),
    Stage(
        *("veto_requested", "재의요구", "sent back for reconsideration", 83),
        "대통령이 법률안을 돌려보내 다시 표결할 것을 요구한 단계이다.",
        "The President has sent the bill back and asks the Assembly to vote again.",
        ("reconsidered",),
        words=("재의요구",),
    ),
    Stage(
        *("reconsidered", "재의결", "voted on again", 84),
        "돌아온 법률안을 무기명으로 다시 표결한 단계로, 출석 3분의 2가 찬성하면 법률로 확정된다.",
        "The returned bill was voted on again in secret; two thirds of those present make it law.",
        ("promulgated", "discarded_after_veto"),
        words=("재의", "재의결"),
    ),
    Stage(
        *("promulgated", "공포", "promulgated", 86),
        "법률이 관보에 실려 알려진 단계로, 효력은 시행일부터 생긴다.",
        "The law has been published in the gazette; it binds from its day in force.",
        ("in_force",),
        words=("공포",),
    ),
    Stage(
        *("in_force", "시행", "in force", 88),
        "법률의 효력이 생긴 단계로, 부칙이 따로 정한 조문은 다를 수 있다.",
        "The law is in force; its addenda may set other days for single articles.",
        words=("시행",),
    ),
)

_EXITS = (
    Stage(
        *("withdrawn", "철회", "withdrawn", 90),
        "제안한 이가 스스로 거두어들여 끝난 의안이다.",
        "Those who proposed the bill took it back.",
        kind="exit",
        results=("철회", "철수"),
    ),
    Stage(
        *("absorbed", "대안반영폐기", "taken into a committee alternative", 91),
        "내용의 전부 또는 일부가 위원회 대안에 담기고 의안 자체는 끝난 것으로, 내용의 운명은 대안을 따른다.",
        "Its content, or some of it, went on in a committee's alternative; what becomes of that decides.",
        kind="exit",
        results=("대안반영폐기",),
    ),
    Stage(
        *("absorbed_by_amendment", "수정안반영폐기", "taken into another bill's amendment", 92),
        "내용이 다른 법률안의 수정안에 담기고 의안 자체는 끝난 것이다.",
        "Its content went on in the amended version of another bill.",
        kind="exit",
        results=("수정안반영폐기",),
    ),
    Stage(
        *("expired", "임기만료폐기", "lapsed with the Assembly's term", 93),
        "국회의원 임기가 끝날 때까지 처리되지 않아 없어진 의안이다.",
        "The Assembly's term ended before the bill was decided.",
        kind="exit",
        results=("임기만료폐기",),
    ),
    Stage(
        *("discarded", "폐기", "discarded", 94),
        "더 다루지 않기로 하여 끝난 의안이다.",
        "The bill was dropped.",
        kind="exit",
        words=("폐기",),
        results=("폐기", "회기불계속폐기"),
    ),
    Stage(
        *("discarded_by_committee", "위원회 폐기", "discarded in committee", 95),
        "위원회가 본회의에 올리지 않기로 하여 끝난 의안이다(국회법 제87조).",
        "The committee decided not to send the bill to the plenary (National Assembly Act, article 87).",
        kind="exit",
        results=("본회의불부의",),
    ),
    Stage(
        *("rejected", "부결", "rejected", 96),
        "본회의 표결에서 통과하지 못한 의안이다.",
        "The plenary voted the bill down.",
        kind="exit",
        results=(REJECTED,),
    ),
    Stage(
        *("discarded_after_veto", "재의 부결", "failed on reconsideration", 97),
        "재의요구로 돌아온 뒤 다시 통과하지 못해 없어진 법률안이다.",
        "The bill came back for reconsideration and did not pass again.",
        kind="exit",
    ),
    Stage(
        *("disposed", "처리", "disposed of", 98),
        "출처가 적은 말로 끝난 의안이다.",
        "The bill ended as its source words it.",
        kind="exit",
    ),
)

_MARKS = (
    Stage(
        *("committee_meeting", "소관위 회의", "dealt with in committee", 31),
        "위원회 회의에서 다루었다.",
        "A meeting of the committee dealt with the bill.",
        kind="mark",
        met_in="committee",
    ),
    Stage(
        *("subcommittee_referred", "소위 회부", "referred to a subcommittee", 32),
        "자세히 살피도록 소위원회로 넘겼다.",
        "The committee handed the bill to a subcommittee.",
        kind="mark",
        meetings=("소위회부", "소위원회회부"),
    ),
    Stage(
        *("hearing", "공청회", "public hearing", 33),
        "전문가와 이해관계자의 의견을 공개로 들었다.",
        "Experts and those concerned were heard in public.",
        kind="mark",
        meetings=("공청회",),
    ),
    Stage(
        *("mediation", "안건조정위", "mediation committee", 36),
        "다툼이 있는 의안을 조정위원회에 맡겼다(국회법 제57조의2).",
        "A disputed bill went to a mediation committee (National Assembly Act, article 57-2).",
        kind="mark",
        meetings=("안건조정",),
    ),
    Stage(
        *("fast_track", "신속처리안건 지정", "put on the fast track", 37),
        "정해진 기간이 지나면 다음 단계로 넘어가도록 지정했다(국회법 제85조의2).",
        "The bill moves on when set periods have run out (National Assembly Act, article 85-2).",
        kind="mark",
        meetings=("신속처리",),
    ),
    Stage(
        *("redecided", "번안", "decision reopened", 41),
        "이미 의결한 것을 다시 의결했다.",
        "A decision already taken was taken anew.",
        kind="mark",
        meetings=("번안",),
    ),
    Stage(
        *("rereferred", "재회부", "referred again", 42),
        "다시 심사하도록 위원회로 돌려보냈다.",
        "The bill went back to a committee to be examined again.",
        kind="mark",
        meetings=("재회부",),
    ),
    Stage(
        *("law_meeting", "법사위 회의", "dealt with by the Legislation and Judiciary Committee", 61),
        "법제사법위원회 회의에서 다루었다.",
        "A meeting of the Legislation and Judiciary Committee dealt with the bill.",
        kind="mark",
        met_in="law_committee",
    ),
    Stage(
        *("alternative_decided", "대안 본회의 의결", "alternative decided by the plenary", 81),
        "의안의 내용을 담은 대안이나 수정안을 본회의가 의결했다.",
        "The plenary decided the alternative or amended bill that carries the content.",
        kind="mark",
    ),
    Stage(
        *("alternative_discarded", "대안 재의 부결", "alternative failed on reconsideration", 85),
        "의안의 내용을 담은 대안이나 수정안이 재의요구로 돌아온 뒤 다시 통과하지 못했다.",
        "The bill that carries the content came back for reconsideration and did not pass again.",
        kind="mark",
    ),
    Stage(
        *("plenary_requested", "본회의 부의 요구", "plenary requested", 72),
        "법사위가 기한 안에 마치지 않아 소관위가 본회의에 올려 달라고 요구했다(국회법 제86조제3항).",
        "The committee asked to bypass an overdue review (National Assembly Act, article 86(3)).",
        kind="mark",
        meetings=("부의요구", "부의 요구"),
    ),
)

STAGES = {stage.key: stage for stage in (*_STRIP, *_EXITS, *_MARKS)}
# What a bill can stand at; marks stand beside the strip.
REACHED = {key: stage for key, stage in STAGES.items() if stage.kind != "mark"}
# A rejection is what the plenary decides: a result of that step, no step of its own.
EXITS = {word: stage.key for stage in _EXITS for word in stage.results if word != REJECTED}
RESULTS = (*sorted(PASSED), REJECTED, *EXITS)
WORDS = {word.replace(" ", ""): stage.key for stage in STAGES.values() for word in stage.words}


def stage_of_word(word: str | None) -> Stage | None:
    """Return the stage that a service's word for one means; None for a word that names none."""
    key = WORDS.get((word or "").replace(" ", ""))
    return STAGES[key] if key else None


def ending(result: str, committee_result: str | None = None) -> str:
    """Return the key of the step that a bill ended with; a word that is not known says no more than that."""
    key = EXITS.get(result)
    if key == "discarded" and committee_result and "폐기" in committee_result.replace("반영폐기", ""):
        return "discarded_by_committee"
    return key or ("plenary_decided" if result.endswith(DECISIONS) else "disposed")


def knows_result(word: str) -> bool:
    """Tell whether a bill's result is a word that we know."""
    return word in EXITS or word.endswith(DECISIONS)


def is_pending(bill: Mapping[str, Any]) -> bool:
    """Tell whether a bill is 계류: no result is stated yet."""
    return bill["result"] is None


def received_word(kind: str | None) -> str:
    """Return the verb of the day a bill came in: 발의 (members), 제출 (government), 제안 (committees)."""
    return VERBS.get(kind or "", "제안" if kind else "접수")
