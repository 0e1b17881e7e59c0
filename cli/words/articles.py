"""Words of the catalogue: articles, releases, statements and posts; citing and redacting."""

WORDS: dict[str, tuple[str, str]] = {
    # Kinds of records.
    "kind.record": ("기록", "Records"),
    "kind.article": ("기사", "Articles"),
    "record.article": ("기사", "article"),
    "record.release": ("정부 보도자료", "release"),
    "record.statement": ("발표·입장", "statement"),
    "record.post": ("블로그 글", "post"),
    # Which bills a text speaks of, and why it is thought so.
    "bill.news": ("관련 보도·발표 {count}건", "Written about it: {count}"),
    "bill.news_perhaps": ("이 의안인지 확실하지 않은 글 {count}건", "May be about it: {count}"),
    "article.bills": ("언급한 의안 {count}건", "Bills it speaks of: {count}"),
    "article.bills_perhaps": ("언급했을 수 있는 의안 {count}건", "Bills it may speak of: {count}"),
    "meant.more": ("외 {count}건 (--format json: 전부)", "and {count} more (--format json: all)"),
    "meant.number": ("의안번호", "its number"),
    "meant.proposer": ("제안자", "its proposer"),
    "meant.near": ("제안일 무렵", "about its day"),
    "meant.passed": ("의결 직후", "just passed"),
    "meant.nickname": ("별칭", "nickname"),
    "meant.only": (
        "수집한 의안 가운데 그 법률의 유일한 의안",
        "of the bills collected the only one on that act",
    ),
    "meant.several": ("같은 법률의 의안 여럿", "several bills on that act"),
    "meant.readings": ("별칭의 뜻 여럿", "several meanings"),
    "meant.not_proposer": ("제안자 아닌 이름", "names somebody else"),
    "meant.law": ("현행 법률일 수 있음", "the law in force may be meant"),
    # Columns.
    "heading.ref": ("번호·식별자", "No. or ID"),
    "heading.who": ("제안자·매체", "Who"),
    "heading.outlet": ("매체", "Outlet"),
    "heading.reporters": ("기자", "Reporters"),
    "heading.published_on": ("보도일", "Published on"),
    "heading.published_at": ("보도 시각", "Published at"),
    "heading.quotation": ("인용문", "Quotation"),
    "heading.body": ("본문", "Text"),
    "heading.subtitle": ("부제", "Subtitle"),
    "heading.captions": ("사진 설명", "Captions"),
    "heading.modified_at": ("수정 시각", "Modified at"),
    "heading.copies": ("사본", "Copies"),
    "heading.kogl_type": ("공공누리 유형", "KOGL type"),
    # Commands.
    "help.platwatch.redact": ("기사의 글을 지우고 자리만 남기기", "Take out an article's text for good"),
    "help.redact": (
        "기사, 보도자료, 발표, 글의 제목과 본문을 저장소와 색인에서 지우고 자리와 사유만 남깁니다.\n"
        "그 글에서 옮겨 약속의 근거로 더한 말도 지웁니다. "
        "되돌릴 수 없고, 다시 수집해도 돌아오지 않습니다. "
        "보관된 원본과 예전 백업은 지우지 않으며, 어디에 있는지 알려 줍니다.",
        "Take title and text of an article, release, statement or post out of store and index for good.\n"
        "What people quoted of it as evidence on pledges goes, too. "
        "A tombstone with the reason is left, and no crawl brings the text back. Archived responses and old "
        "backups are not touched: it says where they are.",
    ),
    "example.redact": (
        'platwatch redact n-0123456789 --reason "본인 요청"',
        'platwatch redact n-0123456789 --reason "asked for by the person"',
    ),
    # Options.
    "option.kind": (
        "이 종류만(의안, 기사, 보도자료, 발표, 글, 약속; 여러 번 가능)",
        "Records of this kind; repeatable.",
    ),
    "option.copies": (
        "같은 글을 접지 않고 모두 보기",
        "Do not fold the copies of one text into one row.",
    ),
    "option.reason": ("지우는 까닭(기록에 남음)", "Why; kept with the tombstone."),
    "option.snapshot": (
        "수집 시점 원본 보기(저작권이 있으니 남에게 주지 마세요)",
        "Show what was received (not to be passed on).",
    ),
    # An article.
    "article.published": ("보도", "Published"),
    "article.modified": ("수정", "Modified"),
    "article.embargo": ("보도 시점(엠바고)", "Embargoed until"),
    "article.known": ("{when} (근거: {step})", "{when} (known by: {step})"),
    "article.no_text": ("본문 없음: {why}", "No text: {why}"),
    "article.rights": ("이용 범위", "Reuse"),
    "article.kogl": ("공공누리 {kind}", "KOGL {kind}"),
    "article.quoted": (
        "인용문만 보입니다. 수집 시점 원본: platwatch show {key} --snapshot",
        "A quotation only. What was received: platwatch show {key} --snapshot",
    ),
    "article.lengths": ("{old:,}자 → {new:,}자로 바뀜", "changed from {old:,} to {new:,} characters"),
    "article.redacted": ("(지운 기록)", "(redacted)"),
    "article.redacted_on": ("{day}에 지웠습니다. 까닭: {reason}", "Redacted on {day}: {reason}"),
    # Copies of one text.
    "copies.folded": ("사본 {count:,}건", "copies: {count:,}"),
    "copies.title": ("같은 글", "One text"),
    "copies.counts": (
        "출처 {size:,}건(독립 매체 {independent:,}곳)",
        "{size:,} {size:source|sources} ({independent:,} independent {independent:outlet|outlets})",
    ),
    "copies.origin": ("원문(추정: {why})", "Origin (likely: {why})"),
    "copies.why.release": ("발표한 쪽의 글", "by who announced it"),
    "copies.why.agency": ("통신사 기사", "by a news agency"),
    "copies.why.earliest": ("가장 먼저 실림", "the first to print it"),
    "copies.printed_by": ("같은 글을 실은 곳", "Also printed by"),
    "copies.more": ("외 {count:,}건: --format json", "{count:,} more: --format json"),
    # What was received.
    "snapshot.about": (
        "{url}\n수집 {at} · 상태 {status} · {digest}\n보관 {file}@{offset}",
        "{url}\nreceived {at} · status {status} · {digest}\nkept in {file}@{offset}",
    ),
    "snapshot.protected": (
        "수집 시점 원본입니다. 저작권이 있는 글은 밖으로 옮기지 마세요.",
        "This is what was received: protected writing is not to be passed on.",
    ),
    # Citations.
    # Redacting.
    "redact.done": (
        "{key}의 글을 저장소와 색인에서 지웠습니다. 사유와 자리만 남습니다.",
        "The text of {key} is out of store and index; a tombstone with the reason is left.",
    ),
    "redact.left": (
        "보관된 원본에는 남아 있습니다: {file}@{offset} ({at} 수집)",
        "The archive still has it: {file}@{offset} (received {at})",
    ),
    "redact.backups": (
        "백업에는 남아 있을 수 있습니다: {folder}",
        "Backups may still have it: {folder}",
    ),
    # The scope of a list.
    "scope.writings": (
        "기사·보도자료·발표 {count:,}건(매체 {outlets:,}곳)",
        "{count:,} {count:article|articles}, releases and statements of {outlets:,} {outlets:outlet|outlets}",
    ),
    # Status.
    "status.writings": ("{source}: {kind}", "{source}: {kind}"),
    "status.newest": ("{day}까지", "up to {day}"),
    "status.leads": ("읽지 못한 주소 {count:,}개: {parts}", "Addresses not read, {count:,}: {parts}"),
    "status.lead": ("{source} {state} {count:,}({reason})", "{source} {state} {count:,} ({reason})"),
    "status.lead_plain": ("{source} {state} {count:,}", "{source} {state} {count:,}"),
    "status.silent": (
        "{days}일 넘게 새 기록이 없는 출처: {sources}",
        "Sources without anything new for more than {days} days: {sources}",
    ),
    "status.silent_since": ("{source}({day}부터)", "{source} (since {day})"),
    "state.waiting": ("대기", "waiting"),
    "state.no_text": ("본문 없음", "no text"),
    "state.refused": ("수집 거부(robots)", "refused (robots)"),
    "state.skipped": ("건너뜀", "skipped"),
    # What goes wrong.
    "error.address": (
        "{what}: 웹 주소가 아닙니다. https://로 시작하는 주소를 주세요.",
        "{what} is no address of the web: give one that begins with https://.",
    ),
    "error.show.address_not_found": (
        "{what}: 수집하지 않은 주소입니다. platwatch crawl url {what} 명령으로 읽어 올 수 있습니다. {scope}",
        "{what} was not collected: platwatch crawl url {what} reads it. {scope}",
    ),
    "error.show.article_not_found": (
        "{what}: 수집한 기록에 없습니다. {scope}",
        "{what}: nothing collected has this address or id. {scope}",
    ),
    "error.show.of_bills": (
        "{names}: 의안에만 쓰는 선택 사항입니다.",
        "{names}: options for bills only.",
    ),
    "error.show.of_articles": (
        "{names}: 기사, 보도자료, 발표, 글에만 쓰는 선택 사항입니다.",
        "{names}: an option for articles, releases, statements and posts only.",
    ),
    "error.redacted": (
        "{what}: 지운 기록입니다({reason}). 원본을 보이거나 인용할 수 없습니다.",
        "{what} is redacted ({reason}): it can be neither shown nor cited.",
    ),
    "error.redact.not_an_article": (
        "{what}: 기사, 보도자료, 발표, 글만 지울 수 있습니다.",
        "{what}: only articles, releases, statements and posts can be redacted.",
    ),
    "error.snapshot.gone": (
        "{file}: 보관 폴더에 원본이 없거나 읽을 수 없습니다({why}).",
        "{file}: what was received is not in the archive or cannot be read ({why}).",
    ),
}
