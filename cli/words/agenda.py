"""Words of the catalogue: what comes next, and how it is collected."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.agenda": ("앞으로 있을 일 보기", "What comes next"),
    "help.agenda": (
        "앞으로 있을 일을 날짜 순서로 보여 줍니다.\n"
        "본회의·위원회·소위원회·공청회 일정, 국회 입법예고가 끝나는 날, 모아 둔 법률과 의안의 시행일, "
        "약속의 기한입니다.\n"
        "목록에서 빠진 일정은 지우지 않고 표시합니다. 언제까지 수집한 것인지를 함께 알립니다.",
        "List what comes next, in order.\n"
        "Sittings of the plenary, committees and subcommittees and hearings, days on which notices of bills "
        "end, days on which laws held enter into force, deadlines of pledges.\n"
        "A sitting that its lists have dropped is marked and stays. "
        "It says until when all this was collected.",
    ),
    "example.agenda": (
        "platwatch agenda --within 14d\n"
        "platwatch agenda --topic online-platform-act --within 30d\n"
        "platwatch agenda --committee 정무위 --kind 소위 --from 2024-05-01\n"
        "platwatch agenda -o 일정.ics",
        "platwatch agenda --within 14d\n"
        "platwatch agenda --topic online-platform-act --within 30d\n"
        "platwatch agenda --committee 정무위 --kind 소위 --from 2024-05-01\n"
        "platwatch agenda -o agenda.ics",
    ),
    "option.agenda_within": ("며칠 앞까지(14d, 2w)", "How far ahead (14d, 2w)."),
    "option.agenda_from": ("이날부터(기본: 오늘)", "From this day on (today by default)."),
    "option.agenda_topic": (
        "이 주제의 의안을 다루거나 이 주제의 법률·기업에 관한 것만",
        "Only what deals with bills, acts or companies of this topic.",
    ),
    "option.agenda_committee": (
        "이 위원회의 것만(줄임말 가능, 여러 번 가능)",
        "Only of this committee; short names work; repeatable.",
    ),
    "option.agenda_kind": (
        "이런 일만: 본회의, 위원회, 소위, 공청회, 입법예고, 시행, 약속(여러 번 가능)",
        "Only what is of this kind: plenary, committee, subcommittee, hearing, notice, in_force, pledge; "
        "repeatable.",
    ),
    "help.crawl.schedule": (
        "본회의와 위원회의 일정, 진행 중인 국회 입법예고를 수집합니다.\n"
        "목록에서 빠진 일정은 지우지 않고 표시합니다.",
        "Collect the schedules of the plenary and of committees, and the notices of bills that run.\n"
        "A sitting that its list has dropped is marked and stays.",
    ),
    "example.crawl.schedule": (
        "ASSEMBLY_API_KEY=… platwatch crawl schedule\nplatwatch crawl schedule --from-archive 보관폴더",
        "ASSEMBLY_API_KEY=… platwatch crawl schedule\nplatwatch crawl schedule --from-archive FOLDER",
    ),
    "record.sitting": ("회의 일정", "Sittings"),
    "kind.agenda": ("일정", "Agenda"),
    "heading.time": ("시각", "Time"),
    "heading.session": ("회기·차수", "Session"),
    "heading.on_agenda": ("안건", "On the agenda"),
    "heading.told": ("안건·비고", "On the agenda, or note"),
    "heading.note": ("비고", "Note"),
    "agenda.name": ("국회 일정과 기한", "Agenda of the Assembly, and deadlines"),
    "agenda.plenary": ("본회의", "Plenary"),
    "agenda.kind.plenary": ("본회의", "plenary"),
    "agenda.kind.committee": ("위원회", "committee"),
    "agenda.kind.subcommittee": ("소위원회", "subcommittee"),
    "agenda.kind.hearing": ("공청회", "hearing"),
    "agenda.kind.notice": ("국회 입법예고 마감", "notice by the Assembly ends"),
    "agenda.kind.in_force": ("시행", "entry into force"),
    "agenda.kind.pledge": ("약속 기한·시작", "pledge due, or to begin"),
    "agenda.items": ("{count:,}건: {first} 등", "{count:,} {count:item|items}: {first}, and others"),
    "agenda.unknown_bill": ("수집하지 않은 의안({id})", "a bill that is not held ({id})"),
    "agenda.apart": (
        "제{number}호 부칙: {since}부터 시행",
        "addenda of no. {number}: in force from “{since}”",
    ),
    "agenda.computed": ("계산값", "computed"),
    "agenda.gone": ("목록에서 빠짐", "no longer listed"),
    "agenda.empty": (
        "0건. {first}부터 {last}까지 알려진 일정이 없습니다.",
        "0 entries: nothing is known of {first} to {last}.",
    ),
    "agenda.scope": ("수집 범위: {told}", "Collected: {told}"),
    "agenda.read": ("{title}({day}까지)", "{title} (until {day})"),
    "agenda.read_partly": ("{title}({day}까지, 일부만)", "{title} (until {day}, in part)"),
    "agenda.laws": (
        "시행일: 의안과 법률 {laws:,}개의 연혁",
        "days in force: of bills and of the versions of {laws:,} {laws:law|laws}",
    ),
    "agenda.pledges": ("약속 {count:,}건", "{count:,} {count:pledge|pledges}"),
    "agenda.no_schedule": (
        "본회의·위원회 일정은 수집한 적이 없습니다(platwatch crawl schedule)",
        "no schedule was ever collected (platwatch crawl schedule)",
    ),
    "agenda.no_notices": (
        "진행 중인 국회 입법예고는 수집한 적이 없습니다(platwatch crawl schedule)",
        "no running notice of a bill was ever collected (platwatch crawl schedule)",
    ),
}
