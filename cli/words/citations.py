"""Words of the catalogue: citations."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.cite": ("의안, 법률, 기사 인용하기", "Cite records and laws"),
    "help.cite": (
        "의안, 표결, 회의록, 법률과 조문, 기사, 보도자료, 발표, 글, 약속을 인용 형식으로 보여 줍니다.\n"
        "의안번호, BILL_ID, 주소, 식별자, 법률 이름과 조문(방송통신발전기본법/제35조)으로 찾습니다. "
        "의안번호/표결은 본회의 표결, 의안번호/회의록은 그 의안의 회의록입니다"
        "(하나만: 의안번호/회의록/2022-12-01).\n"
        "여럿이면 한글은 ㄱㄴㄷ, 다음에 로마자 순서로 한 번씩만 적습니다. 확인한 날, 보관본의 다이제스트, "
        "정정보도·반론보도·삭제됨을 함께 적습니다. 의안과 법률처럼 주소의 쪽이 아니라 자료로 받은 것은 "
        "그 자료를 받은 날을 적습니다.",
        "Cite bills, votes, minutes, laws, provisions, articles, releases, statements, posts and pledges.\n"
        "Takes bill numbers, BILL_IDs, addresses, ids, and names of laws with a provision "
        "(방송통신발전기본법/제35조). NUMBER/vote is the plenary vote on a bill, NUMBER/minutes its minutes "
        "(one of them: NUMBER/minutes/2022-12-01).\n"
        "Several come once each, Hangul first, then Latin. "
        "The day of access, the digest of what is archived, and 정정보도, 반론보도 or 삭제됨 "
        "(corrected, answered, deleted) go with each. Of what came as data, as bills and laws do, and not as "
        "the page at its address, the day on which the data were received is told.",
    ),
    "example.cite": (
        "platwatch cite 2118769 n-0123456789\n"
        "platwatch cite 방송통신발전기본법/제35조 --as-of 2022-10-15\n"
        "platwatch cite 2118769/표결 2118769/회의록 --style ris",
        "platwatch cite 2118769 n-0123456789\n"
        "platwatch cite 방송통신발전기본법/제35조 --as-of 2022-10-15\n"
        "platwatch cite 2118769/vote 2118769/minutes --style ris",
    ),
    "option.style": ("인용 형식", "Style."),
    "option.cite_as_of": (
        "이날 시행 중이던 법률로(기본: 오늘)",
        "Laws as they were in force on this day (today by default).",
    ),
    "error.usage.cite_as_of": (
        "--as-of는 법률에만 씁니다. 예: platwatch cite 방송통신발전기본법/제35조 --as-of 2022-10-15",
        "--as-of is for laws: platwatch cite 방송통신발전기본법/제35조 --as-of 2022-10-15",
    ),
    "error.cite.no_vote": (
        "제{no}호의 본회의 표결은 수집한 것이 없습니다.",
        "No plenary vote on bill {no} is held.",
    ),
    "error.cite.no_minutes_at_all": (
        "제{no}호의 회의록은 수집한 것이 없습니다. platwatch crawl details --bill {no} --only로 물어 보세요.",
        "No minutes of bill {no} are held: platwatch crawl details --bill {no} --only.",
    ),
    "error.cite.no_minutes": (
        "제{no}호의 그날 회의록은 수집한 것이 없습니다(있는 날짜: {days}). "
        "platwatch crawl details --bill {no} --only로 물어 보세요.",
        "No minutes of bill {no} of that day are held (days held: {days}): "
        "platwatch crawl details --bill {no} --only.",
    ),
    "cite.day": ("{year}. {month}. {day}.", "{year}-{month:02}-{day:02}"),
    "cite.accessed": ("{day} 확인", "accessed {day}"),
    "cite.received": ("{day} 받은 자료에 따름", "according to data received on {day}"),
    "cite.archived": ("보관본 {digest}", "archived as {digest}"),
    "cite.origin": ("원문(추정): {origin}", "likely a copy of: {origin}"),
    "cite.pledge": ("{actor}의 약속({day} 밝힘): “{quote}”", "pledged by {actor} ({day}): “{quote}”"),
    "cite.kind.release": ("보도자료", "press release"),
    "cite.kind.statement": ("발표", "statement"),
    "cite.kind.post": ("블로그", "blog post"),
    "cite.kind.vote": ("본회의 표결", "plenary vote"),
    "cite.kind.minutes": ("회의록", "minutes"),
    "cite.about": ("(의안번호 제{no}호 관련)", "(on bill no. {no})"),
    "cite.promulgated": ("{day} {what}", "{what} {day}"),
    "cite.in_force": ("{day} 시행", "in force {day}"),
}
