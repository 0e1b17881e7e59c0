"""Words of the catalogue: what each word of the four columns means, as docs/rubric.md has it."""

WORDS: dict[str, tuple[str, str]] = {
    "rubric.title": (
        "이 표에 나온 말의 뜻(판정 기준 {version}판)",
        "What the words of this table mean (rubric, version {version})",
    ),
    "rubric.line": ("{word}: {meaning}", "{word}: {meaning}"),
    "rubric.promisor.none": (
        "약속한 쪽이 그 뒤에 한 말을 모은 글에서 찾지 못함",
        "nothing that the promisor said of it later was found in the texts collected",
    ),
    "rubric.promisor.restated": (
        "약속한 쪽이 같은 약속을 다시 말함(처음 보도된 때부터 이틀이 지난 뒤). 추진 상황은 말하지 않음",
        "the promisor says the same again, more than two days after the first report, and not how it goes",
    ),
    "rubric.promisor.progress": (
        "약속한 쪽이 하고 있다고 하거나 그때까지 한 만큼을 말함",
        "the promisor says that it goes on, or how much of it was done by then",
    ),
    "rubric.promisor.done": (
        "약속한 쪽이 했다고 함. 다른 쪽이 확인했다는 뜻은 아님",
        "the promisor says that it was done, which is no confirmation by anyone else",
    ),
    "rubric.promisor.changed": (
        "약속한 쪽이 금액·수·기한·대상·조건을 바꾸겠다고 함",
        "the promisor says that an amount, count, term, scope or condition changes",
    ),
    "rubric.promisor.withdrawn": ("약속한 쪽이 거둔다고 함", "the promisor says that it takes it back"),
    "rubric.evidence.not_looked": (
        "약속한 뒤의 글을 아직 찾아보지 않음. 자료가 없다는 뜻이 아님",
        "nothing written after the pledge was looked through yet, which is not that there is nothing",
    ),
    "rubric.evidence.nothing_found": (
        "적힌 날까지 모은 글에서 찾지 못함. 이행되지 않았다는 뜻이 아님",
        "nothing in what was collected until the day given, which is not that nothing was done",
    ),
    "rubric.evidence.partly": (
        "약속하지 않은 쪽의 자료가 일부나 진행을 보여 줌",
        "what others than the promisor say shows a part of it, or that it goes on",
    ),
    "rubric.evidence.third_party": (
        "약속하지 않은 쪽의 자료가 그 일이 되었다고 함",
        "someone other than the promisor says that it was done",
    ),
    "rubric.evidence.differs": (
        "약속하지 않은 쪽의 자료가 약속과 다르게 말함. 그것만으로 판정이 되지는 않음",
        "someone other than the promisor says otherwise than promised, which alone is no verdict",
    ),
    "rubric.clock.none": (
        "기한을 밝히지 않았거나, 막연하거나, 시작하는 날만 밝힘",
        "none was stated, only vaguely, or only when it starts",
    ),
    "rubric.clock.not_due": ("기한까지 30일 넘게 남음", "more than 30 days are left"),
    "rubric.clock.soon": ("기한까지 30일 이내", "30 days or less are left"),
    "rubric.clock.overdue": (
        "처음 밝힌 기한의 마지막 날이 지남. 달력의 표시일 뿐, 이행 여부를 말하지 않음",
        "the last day of the term first stated is past: a flag of the calendar, no word on what was done",
    ),
    "rubric.verdict.not_reviewed": ("아직 아무도 판정하지 않음", "nobody has judged it"),
    "rubric.verdict.undecided": (
        "자료를 보았으나 판정하기에 모자라거나 엇갈림",
        "looked at; too little, or at odds",
    ),
    "rubric.verdict.in_progress": (
        "약속한 일이 시작되었고 기한이 남았거나 정해지지 않음",
        "begun, and not yet due",
    ),
    "rubric.verdict.partly_kept": (
        "약속한 것 가운데 일부만 확인됨",
        "only a part of it is confirmed",
    ),
    "rubric.verdict.kept_changed": (
        "금액·수·기한·대상·조건이 바뀐 채 확인됨",
        "confirmed, with another amount, count, term, scope or condition",
    ),
    "rubric.verdict.kept": (
        "약속한 대로 되었음이 약속하지 않은 쪽의 자료로 확인됨",
        "confirmed by someone other than the promisor",
    ),
    "rubric.verdict.not_kept": (
        "서로 독립된 출처 둘이나 권한 있는 기관의 판단이 인용되어, 약속과 다르게 되었다고 사람이 판단함",
        "a person found it otherwise than promised, quoting two independent sources or an authority",
    ),
}
