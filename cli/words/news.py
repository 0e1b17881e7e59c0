"""Words of the catalogue: collecting news, releases and statements."""

WORDS: dict[str, tuple[str, str]] = {
    # Commands.
    "help.crawl.news": (
        "검색어나 주제에 맞는 기사를 수집합니다.\n"
        "언론사의 피드와 사이트맵, 네이버 뉴스 검색(인증키가 있을 때)에서 찾아 최근 것부터 읽습니다. "
        "robots.txt가 막는 주소는 요청하지 않습니다.",
        "Collect articles on words or a topic.\n"
        "Addresses come from feeds, sitemaps and, with its key, Naver's search; the latest are read first. "
        "What robots.txt refuses is not asked.",
    ),
    "example.crawl.news": (
        'platwatch crawl news --query "온라인 플랫폼" --since 2024-11-01\n'
        'platwatch crawl news --query "카카오 보상" --limit 20',
        'platwatch crawl news --query "온라인 플랫폼" --since 2024-11-01\n'
        'platwatch crawl news --query "카카오 보상" --limit 20',
    ),
    "help.crawl.releases": (
        "정부 보도자료와 정책뉴스를 수집합니다.\n날짜를 주지 않으면 최근 사흘 치를 읽습니다.",
        "Collect government releases and policy news.\nWithout days, those of the latest three.",
    ),
    "example.crawl.releases": (
        "platwatch crawl releases --since 2024-11-01 --until 2024-11-30",
        "platwatch crawl releases --since 2024-11-01 --until 2024-11-30",
    ),
    "help.crawl.newsroom": (
        "기업과 정당이 낸 글을 수집합니다.",
        "Collect what companies and parties put out.",
    ),
    "example.crawl.newsroom": ("platwatch crawl newsroom --limit 10", "platwatch crawl newsroom --limit 10"),
    "help.crawl.url": (
        "주소로 지정한 페이지를 읽습니다.",
        "Read the pages of the addresses given.",
    ),
    "example.crawl.url": (
        "platwatch crawl url https://www.etnews.com/20241106000178\n"
        "platwatch crawl url https://www.etnews.com/20241106000178 --from-archive pages.warc.gz",
        "platwatch crawl url https://www.etnews.com/20241106000178\n"
        "platwatch crawl url https://www.etnews.com/20241106000178 --from-archive pages.warc.gz",
    ),
    "help.platwatch.update": ("수집할 때가 된 것을 모두 수집하기", "Collect all that is due"),
    "help.update": (
        "수집할 때가 된 것을 모두 수집합니다.\n"
        "국회의 목록과 의안별 자료, 뉴스, 정부 보도자료, 기업과 정당이 낸 글의 순서입니다. "
        "얼마나 자주, 하루에 몇 번 물을지는 출처의 설명서(platwatch sources show)에 있습니다. "
        "뉴스는 주제에 맞는 것만 읽고, 의안은 주제에 속한 것부터 묻습니다. "
        "DATA_GO_KR_KEY가 있으면 공공데이터포털에도 의안을 묻습니다. "
        "--topic을 주면 그 주제에 관한 것만 수집합니다.",
        "Collect all that is due.\n"
        "First the Assembly's lists and its bills' details, then news, releases and statements. "
        "How often and how much is asked of each stands in its fact sheet (platwatch sources show). "
        "Of news only what is on a topic is read, and bills on a topic are asked about first. "
        "With DATA_GO_KR_KEY the public data portal is asked about bills, too. "
        "With --topic only what concerns it is collected.",
    ),
    "example.update": (
        "platwatch update\nplatwatch update --topic kakao-outage-2022",
        "platwatch update\nplatwatch update --topic kakao-outage-2022",
    ),
    "help.sources.record": (
        "페이지 하나를 받아 시험용 폴더로 저장합니다.\n"
        "사람이 expected.json을 확인하고 meta.json의 looked를 true로 바꿀 때까지 그 시험은 실패합니다.",
        "Save one page as a folder for tests.\n"
        "Its test fails until a person has looked at expected.json and set looked in meta.json to true.",
    ),
    "example.sources.record": (
        "platwatch sources record etnews https://www.etnews.com/20241106000178 --into tests/crawler/recorded",
        "platwatch sources record etnews https://www.etnews.com/20241106000178 --into tests/crawler/recorded",
    ),
    # Options.
    "option.query": (
        "주제의 이름이나 검색어(낱말이 모두 있는 기사, 여러 번 가능)",
        "Name of a topic, or words that an article must all have; repeatable.",
    ),
    "option.news_topic": ("이 주제만(여러 번 가능)", "This topic only; repeatable."),
    "option.news_since": ("이날부터 나온 것만", "Published on or after."),
    "option.news_until": ("이날까지 나온 것만", "Published on or before."),
    "option.news_limit": ("출처마다 N쪽까지(0: 설명서의 한도)", "N pages of each source (0: its own bound)."),
    "option.news_budget": ("요청을 모두 N회까지(0: 제한 없음)", "N requests in all (0: no bound)."),
    "option.news_base_url": (
        "모든 출처 대신 물을 주소(<URL>/<원래 호스트>/<경로>로 묻기)",
        "Ask a stand-in for every host, at <URL>/<host>/<path>.",
    ),
    "option.due": (
        "설명서에 따라 수집할 때가 된 출처만",
        "Only sources that are due by their fact sheets.",
    ),
    "option.update_dry_run": (
        "요청하지 않고 무엇을 할지 보여 주기",
        "Say what would be done; ask nothing.",
    ),
    "option.only": (
        "주제, 법률, --bill에 든 의안만",
        "Only the bills of the topics and acts, and those named.",
    ),
    "option.news_dry_run": (
        "요청하지 않고 어디에 물을지 보여 주기",
        "Say where would be asked; ask nothing.",
    ),
    "option.into": (
        "이 폴더 아래에 저장(기본: 홈의 recorded)",
        "Folder to save into (default: recorded, in the home).",
    ),
    # What a crawl says.
    "demo.news": (
        "견본 기사와 보도자료, 기업이 낸 글도 이 컴퓨터에서 수집합니다.",
        "Collecting sample articles, a release and statements, from this machine too.",
    ),
    "news.note.no_key": (
        "{source}: 인증키({variables})가 없어 묻지 않았습니다. {apply_at}에서 받을 수 있습니다.",
        "{source} was not asked for want of a key ({variables}): apply at {apply_at}.",
    ),
    "news.note.no_topic": (
        "주제가 없어 뉴스는 읽지 않았습니다. --topic으로 검색어를 주세요.",
        "News was not read, as there is no topic: give words by --topic.",
    ),
    "update.no_topic": (
        "{words}: 주제의 이름이 아니어서 다음은 수집하지 않습니다: {source}. "
        "주제는 platwatch topics list에 있습니다.",
        "{words}: no topic has this name, so that {source} is left out: see platwatch topics list.",
    ),
    "update.not_due": (
        "{source}: 아직 다시 수집할 때가 아닙니다.",
        "{source} is not due yet.",
    ),
    "news.note.none_due": ("수집할 때가 된 출처가 없습니다.", "No source is due."),
    "news.stop.budget": (
        "--budget에 따라 요청 {budget:,}회에서 멈췄습니다. 다시 실행하면 이어서 합니다.",
        "Stopped after {budget:,} requests, as --budget asks: the next run goes on from here.",
    ),
    "news.partial.day_spent": (
        "{source}: 오늘 쓸 수 있는 요청 {budget:,}회를 다 썼습니다. 내일 다시 실행하면 이어서 합니다.",
        "{source}: the {budget:,} requests of today are spent. "
        "Run this again tomorrow, and it goes on from here.",
    ),
    "news.partial.asked_to_wait": (
        "{source}: {seconds:,}초 기다리라고 했습니다. 그 뒤에 다시 실행하면 이어서 합니다.",
        "{source} asks to wait for {seconds:,} seconds: run this again after that.",
    ),
    "news.partial.place": (
        "{source}: {address}에서 새 주소를 얻지 못했습니다({why}). 나중에 다시 실행하세요.",
        "{source}: {address} named nothing new ({why}). Run this again later.",
    ),
    "news.partial.pages": (
        "{source}: 읽지 못한 페이지가 남았습니다({why}). 다시 실행하면 이어서 합니다.",
        "{source}: pages are left that could not be read ({why}). The next run tries them again.",
    ),
    "news.partial.waiting": (
        "{source}: 한도에 따라 최근 {most:,}쪽만 읽었습니다. 다시 실행하면 나머지를 이어서 읽습니다.",
        "{source}: the latest {most:,} pages were read, as many as it may be asked for at once. "
        "The next run goes on.",
    ),
    "news.partial.cap": (
        "{source}: ‘{query}’에 관해 둘 수 있는 기사 {cap:,}건에 이르러 더 읽지 않았습니다. "
        "한도는 --since와 --until로 정한 기간마다, 정하지 않으면 달마다 셉니다.",
        "{source}: no more was read on “{query}”, of which the {cap:,} articles that may be kept are here. "
        "They are counted by the days of --since and --until, without these by month.",
    ),
    "news.partial.cut": (
        "{source}: {address}은(는) 출처가 주는 만큼만 읽었고 그 앞의 것은 알 수 없습니다. "
        "검색어나 기간을 좁혀 주세요.",
        "{source}: of {address} the source gives no more, and what is older is not known. "
        "Narrow the words or the days.",
    ),
    "news.outcome": ("{source}: {outcome} {times:,}건", "{source}: {outcome}: {times:,}"),
    "news.unread": ("읽지 못함: {address} ({why})", "Not read: {address} ({why})"),
    "news.missed": (
        "읽기 규칙이 맞지 않음: {what} {times:,}번",
        "a reader's selector misses: {what}, {times:,} times",
    ),
    "news.miss.nothing": (
        "{reader}의 {field}({selector})이(가) 없음",
        "{field} of {reader} ({selector}) found nothing",
    ),
    "news.miss.many": (
        "{reader}의 {field}({selector})이(가) {count}곳으로 너무 많음",
        "{field} of {reader} ({selector}) found {count}, too many",
    ),
    "news.plan": (
        "{title}: 새 주소를 찾을 곳 {places:,}곳, 읽지 않은 주소 {waiting:,}건",
        "{title}: {places:,} places that name new addresses, {waiting:,} addresses waiting",
    ),
    "news.plan.total": (
        "출처 {sources:,}곳. 아무것도 요청하지 않았습니다.",
        "{sources:,} sources. Nothing was asked.",
    ),
    "error.query.empty": (
        "찾을 말이 없습니다. --query나 --topic에 낱말을 주세요.",
        "There are no words to look for: give some by --query or --topic.",
    ),
    "error.url": (
        "{url}: 웹 주소가 아닙니다. https://로 시작하는 주소를 주세요.",
        "{url} is no address of the web: give one that begins with https://.",
    ),
    "error.import.file": (
        "{path}: 읽을 수 없습니다({why}). 빅카인즈에서 내보낸 Excel이나 CSV 파일을 주세요.",
        "{path} cannot be read ({why}): give an Excel or CSV file exported from BIGKinds.",
    ),
    "error.import.headers": (
        "{path}: 필요한 열이 없습니다({lacking}). 빅카인즈에서 내보낸 파일인지 확인해 주세요.",
        "{path} lacks columns ({lacking}): is it an export of BIGKinds?",
    ),
    "error.record.not_answered": (
        "{url}: 받지 못했습니다({why}). 주소를 확인하고 다시 실행해 주세요.",
        "{url} was not received ({why}): check the address and run this again.",
    ),
    "error.record.exists": (
        "{path}: 이미 있습니다. 지우거나 --into로 다른 폴더를 주세요.",
        "{path} exists already: remove it, or name another folder by --into.",
    ),
    "sources.recorded": (
        "{path}에 저장했습니다. expected.json을 확인하고 meta.json의 looked를 true로 바꿔 주세요.",
        "Saved in {path}: look at expected.json, then set looked in meta.json to true.",
    ),
    "sources.imported": (
        "새 기록 {new:,} · 바뀜 {changed:,} · 그대로 {unchanged:,} · 확인 필요 {aside:,}",
        "new {new:,} · changed {changed:,} · unchanged {unchanged:,} · aside {aside:,}",
    ),
    "sources.nothing_new": (
        "{days}일째({since}부터) 새로 나온 것이 없습니다.",
        "nothing new for {days} days (since {since}).",
    ),
    "sources.not_looked": (
        "{path}: 사람이 아직 확인하지 않은 페이지입니다(meta.json의 looked).",
        "{path}: nobody has looked at this page yet (looked in meta.json).",
    ),
    "sources.read_otherwise": (
        "{path}: 예상과 다르게 읽힙니다({fields}).",
        "{path}: is read otherwise than expected ({fields}).",
    ),
    "sources.readers_run": (
        "출처 {readers:,}곳의 읽기 규칙을 페이지 {pages:,}쪽으로 확인했습니다.",
        "The readers of {readers:,} sources were run on {pages:,} pages.",
    ),
    "sources.no_pages": (
        "기록한 페이지가 없어 읽기 규칙을 확인하지 못한 출처 {count:,}곳: {sources}",
        "No page was ever recorded of {count:,} sources, whose readers could not be run: {sources}",
    ),
    "option.recorded": (
        "sources record --into로 저장한 폴더의 페이지도 확인(여러 번 가능)",
        "Folder of pages that sources record --into saved, to be checked too; repeatable.",
    ),
    "sources.every": ("수집 주기: {hours}시간", "Looked at every {hours} hours"),
    # What became of an address, or was wrong with what named it.
    "outcome.robots": ("robots.txt가 막음", "refused by robots.txt"),
    "outcome.robots_unreachable": ("robots.txt를 확인할 수 없음", "robots.txt cannot be had"),
    "outcome.redirect_loop": ("돌고 도는 재전송", "redirects in a circle"),
    "outcome.too_many_redirects": ("너무 많은 재전송", "too many redirects"),
    "outcome.redirect_to_the_front_page": ("첫 화면으로 재전송", "redirects to the front page"),
    "outcome.redirect_to_another_host": ("다른 곳으로 재전송", "redirects to another host"),
    "outcome.redirect_to_a_private_address": ("내부망 주소로 재전송", "redirects to a private address"),
    "outcome.redirect_to_no_web_address": ("웹 주소가 아닌 곳으로 재전송", "redirects to no web address"),
    "outcome.private_address": ("내부망 주소", "a private address"),
    "outcome.cookie_wall": ("쿠키 동의 벽", "cookie wall"),
    "outcome.login_page": ("로그인 필요", "wants a login"),
    "outcome.too_large": ("너무 큼", "too large"),
    "outcome.timeout": ("시간 초과", "timed out"),
    "outcome.no_connection": ("연결 실패", "no connection"),
    "outcome.no_such_host": ("없는 호스트", "no such host"),
    "outcome.not_archived": ("보관된 응답에 없음", "not in the archive"),
    "outcome.empty_page": ("빈 페이지", "empty page"),
    "outcome.no_title": ("제목 없음", "no title"),
    "outcome.redacted": ("삭제 요청으로 다시 읽지 않음", "redacted, and not read again"),
    "outcome.not_a_feed": ("피드가 아님", "not a feed"),
    "outcome.not_a_sitemap": ("사이트맵이 아님", "not a sitemap"),
    "outcome.not_a_page": ("웹 페이지가 아님(PDF·한글 파일 등)", "no web page (a PDF, an HWP file …)"),
    "outcome.empty_listing": ("목록이 비었거나 모양이 바뀜", "an empty or changed list"),
    "outcome.malformed_feed": ("형식이 깨진 피드", "malformed feed"),
    "outcome.entities_in_a_feed": ("엔티티를 선언한 XML", "XML that declares entities"),
    "outcome.duplicate_guid": ("같은 guid의 항목", "items with the same guid"),
    "outcome.future_date": ("미래의 날짜", "dates in the future"),
    "outcome.item_without_address": ("주소 없는 항목", "items without an address"),
    "outcome.address_of_another_host": ("다른 곳의 주소", "addresses of other hosts"),
    "outcome.selector_missed": ("선택자가 찾지 못함", "selectors that found nothing"),
    "outcome.script-rendered": ("스크립트로 그려지는 페이지", "pages made by a script"),
    "outcome.blocked": ("접근 차단", "blocked"),
    "outcome.paywall": ("유료 기사", "behind a pay wall"),
    "outcome.too_short": ("본문이 너무 짧음", "too short a text"),
    "outcome.no_Hangul": ("한글 본문 없음", "no Hangul"),
    "outcome.too_deep": ("너무 깊은 구조", "nested too deeply"),
    "outcome.unexpected_error": (
        "예상하지 못한 오류(기록은 로그에)",
        "an error that nobody foresaw (see the log)",
    ),
    "outcome.characters_that_cannot_be_kept": ("저장할 수 없는 글자", "characters that cannot be kept"),
    "outcome.too_long_to_be_kept": ("저장하기에 너무 김", "too long to be kept"),
    "outcome.refused_by_the_store": ("저장소가 받지 않음", "refused by the store"),
    "outcome.not_read": ("아직 읽지 않음", "not read yet"),
}
