"""Words of the catalogue: laws, their versions and their texts."""

WORDS: dict[str, tuple[str, str]] = {
    "help.platwatch.laws": ("법률의 본문과 연혁 보기", "What laws say, and how they came to"),
    "help.laws": (
        "법률의 본문을 어느 날 기준으로 보고, 연혁과 그 판을 만든 의안을 봅니다.\n"
        "법률은 sources import statutes나 crawl statutes로 모읍니다.",
        "Show what laws say on a day, their versions, and the bills that made them.\n"
        "Laws are collected by sources import statutes or crawl statutes.",
    ),
    "example.laws": (
        "platwatch laws show 방발법/제35조 --as-of 2022-10-15\nplatwatch laws history 방발법",
        "platwatch laws show 방발법/제35조 --as-of 2022-10-15\nplatwatch laws history 방발법",
    ),
    "help.laws.list": ("연혁을 가진 법률을 나열합니다.", "List the laws of which versions are held."),
    "example.laws.list": ("platwatch laws list", "platwatch laws list"),
    "help.laws.show": (
        "법률이나 그 조문을 시행일 기준으로 보입니다.\n"
        "부칙의 적용례와 아직 시행되지 않은 조문도 함께 알립니다. 부칙은 부칙제19152호처럼 적습니다.",
        "Show a law or a provision of it as it is in force on a day.\n"
        "To whom it applies (적용례) and what the 부칙 holds back are said beside it. "
        "A 부칙 is written 부칙제19152호.",
    ),
    "example.laws.show": (
        "platwatch laws show 방발법/제35조의2\n"
        "platwatch laws show '방송통신발전 기본법 제35조제1항' --as-of 2022-10-15\n"
        "platwatch laws show 방발법/부칙제19152호/제2조",
        "platwatch laws show 방발법/제35조의2\n"
        "platwatch laws show '방송통신발전 기본법 제35조제1항' --as-of 2022-10-15\n"
        "platwatch laws show 방발법/부칙제19152호/제2조",
    ),
    "help.laws.history": (
        "법률의 판을 공포 순서로, 그 판을 만든 의안과 함께 나열합니다.",
        "List the versions of a law in the order of promulgation, each with the bill that made it.",
    ),
    "example.laws.history": ("platwatch laws history 방발법", "platwatch laws history 방발법"),
    "option.law_as_of": (
        "이날 시행 중인 판으로(기본: 오늘)",
        "The version in force on this day; else today.",
    ),
    "kind.law": ("법률", "Laws"),
    "kind.statute": ("법령 연혁", "Versions of a law"),
    "kind.provision": ("조문", "Provisions"),
    "heading.version": ("공포 번호", "Promulgation"),
    "heading.versions": ("판", "Versions"),
    "heading.coming": ("시행 예정", "To come"),
    "heading.texts": ("본문 있는 판", "With text"),
    "heading.first_on": ("가진 첫 판 공포일", "First held"),
    "heading.law_id": ("법령ID", "Law ID"),
    "heading.effective_on": ("시행일", "In force"),
    "heading.revision_kind": ("제개정", "Kind of change"),
    "heading.ministries": ("소관부처", "Ministry"),
    "heading.law_state": ("시행 상태", "In force?"),
    "heading.made_by": ("만든 의안", "Made by bill"),
    "heading.made_by_basis": ("의안 근거", "Basis of the bill"),
    "heading.has_text": ("본문 있음", "Has text"),
    "heading.amendment_link": ("제개정문 주소", "Text of the amendment"),
    "heading.address": ("조문 위치", "Provision"),
    "heading.provision": ("조문", "Article"),
    "heading.wording": ("본문", "Text"),
    "heading.text_of": ("본문의 판", "Text is that of"),
    "laws.as_of": ("{day} 기준 · {state}", "As of {day} · {state}"),
    "laws.version": ("공포 번호", "Promulgation"),
    "laws.promulgated": ("공포일", "Promulgated"),
    "laws.effective": ("시행일", "In force"),
    "laws.application": ("적용", "Applies"),
    "laws.of_addendum": ("{name} 부칙 {text}", "{name} 부칙 {text}"),
    "laws.of_others": (
        "다른 조문에 관한 부칙 {count}건은 뺌(platwatch laws show {law})",
        "{count} of the 부칙 on other articles left out (platwatch laws show {law})",
    ),
    "laws.held_back": ("시행일 따로", "Held back"),
    "laws.apart": (
        "{provisions}: {since}부터(부칙 제{number}호)",
        "{provisions}: from {since} (부칙 of no. {number})",
    ),
    "laws.coming": ("시행 예정", "To come"),
    "laws.coming_version": ("{name}: {day}부터", "{name}: from {day}"),
    "laws.coming_within": (
        "{name}: {day}부터(먼저 공포되어 이 본문에 이미 들어 있음)",
        "{name}: from {day} (promulgated earlier: this text holds it already)",
    ),
    "laws.text_of": ("본문", "Text"),
    "laws.holds_both": (
        "{name}의 본문(나중에 공포되어 먼저 시행된 이 판에 두 개정이 모두 들어 있음)",
        "that of {name} (promulgated later and in force earlier, it holds both)",
    ),
    "laws.lacks": (
        "{name}({day}부터 시행)의 개정은 들어 있지 않음(나중에 공포되어 먼저 시행됨)",
        "without what {name} changed (promulgated later, in force earlier, from {day})",
    ),
    "laws.image": ("그림: 원문 주소에서 보세요", "an image: see the address of the original"),
    "laws.earlier_addenda": (
        "지난 부칙 {count}개는 laws show '{law}/부칙제…호'로 봅니다.",
        "Earlier 부칙, {count}: laws show '{law}/부칙제…호'.",
    ),
    "laws.namesake": (
        "이름이 같은 법률이 또 있습니다: {title}(법령ID {law_id}, {day}부터). 법령ID로 고를 수 있습니다.",
        "Another law has this name: {title} (law ID {law_id}, from {day}). Give the ID instead to choose it.",
    ),
    "laws.no_texts": (
        "판 {total:,}개 중 {count:,}개는 본문이 없습니다(연혁만 있음).",
        "Of {total:,} versions {count:,} have no text (their history alone is held).",
    ),
    "laws.no_bills": (
        "판 {total:,}개 중 {count:,}개는 만든 의안을 모릅니다(수집 범위 밖이거나 알려 주는 출처가 없음).",
        "Of {total:,} versions {count:,} have no known bill (not collected, or no source states it).",
    ),
    "error.laws.none": (
        "법률의 판이 없습니다. platwatch sources import statutes 폴더 또는 platwatch crawl statutes 법률로 "
        "모으세요.",
        "No versions of laws are held: collect them by platwatch sources import statutes FOLDER or "
        "platwatch crawl statutes LAW.",
    ),
    "error.laws.unknown": (
        "{name}: 이런 법률의 판이 없습니다. platwatch laws list로 가진 법률을 보세요.",
        "{name}: no version of such a law is held. See platwatch laws list.",
    ),
    "error.laws.unknown_near": (
        "{name}: 이런 법률의 판이 없습니다. 혹시 {near}?",
        "{name}: no version of such a law is held. Did you mean {near}?",
    ),
    "error.laws.ambiguous": (
        "{name}: 여러 법률을 뜻합니다({laws}). 이름을 다 적어 주세요.",
        "{name} means several laws ({laws}): give the whole name.",
    ),
    "error.laws.address": (
        "{address}: 조문 위치로 읽을 수 없습니다. 방송통신발전기본법/제35조의2/제1항/제3호처럼 적어 주세요.",
        "{address} cannot be read as a provision: write it as 방송통신발전기본법/제35조의2/제1항/제3호.",
    ),
    "error.laws.before": (
        "{law}: {day}에 시행 중인 판이 없습니다. 가진 첫 판({version})은 {first}부터 시행됩니다.",
        "{law}: no version was in force on {day}. The first one held ({version}) is in force from {first}.",
    ),
    "error.laws.not_held": (
        "{law}: {day}에 시행 중이던 판을 가지고 있지 않습니다. "
        "가진 판은 {first}부터 시행된 것({version})이 처음입니다. "
        "그 전의 판은 platwatch sources import statutes나 crawl statutes로 모으세요.",
        "{law}: the version in force on {day} is not held. Versions are held from {first} on ({version}): "
        "collect earlier ones by platwatch sources import statutes or crawl statutes.",
    ),
    "error.laws.no_text": (
        "{version}의 본문은 없습니다(연혁만 있음). 본문이 있는 판: {held}",
        "The text of {version} is not held (only that it was). Versions with a text: {held}",
    ),
    "error.laws.no_texts": (
        "「{law}」은 연혁만 있고 본문은 수집하지 않았습니다. platwatch crawl statutes '{law}' 또는 "
        "sources import statutes로 모으세요.",
        "Of {law} the history alone is held, and no text: collect it by platwatch crawl statutes '{law}' or "
        "sources import statutes.",
    ),
    "error.laws.no_provision": (
        "{law} {version}에 없는 조문입니다: {provision}. 조문 없이 laws show로 전체를 보세요.",
        "{law}, {version}, has no {provision}: see the whole with laws show.",
    ),
    "error.statutes.no_git": (
        "git을 찾을 수 없어 이력을 읽지 못했습니다. git을 설치하거나 판마다 한 파일인 폴더를 가져오세요.",
        "git was not found: install it to read the history, or import a folder with a file a version.",
    ),
    "error.statutes.git": (
        "git이 이력을 읽지 못했습니다: {why}. 내 소유의 온전한 사본인지 확인해 주세요.",
        "git could not read the history: {why}. See that the checkout is whole and your own.",
    ),
    "help.crawl.statutes": (
        "국가법령정보센터(law.go.kr)에서 법률의 판과 본문을 모읍니다.\n"
        "OC(LAW_GO_KR_OC)와 부르는 곳의 IP·도메인을 open.law.go.kr에 등록해야 답합니다.",
        "Collect the versions and texts of laws from law.go.kr.\n"
        "It answers callers whose OC (LAW_GO_KR_OC) and address are registered at open.law.go.kr.",
    ),
    "example.crawl.statutes": (
        "LAW_GO_KR_OC=… platwatch crawl statutes '방송통신발전 기본법' 전기통신사업법",
        "LAW_GO_KR_OC=… platwatch crawl statutes '방송통신발전 기본법' 전기통신사업법",
    ),
    "record.statute": ("법률의 판", "Versions of laws"),
    "crawl.partial.no_law": (
        "{law}: 국가법령정보센터에 이 이름의 법률이 없습니다. 이름을 다 적어 주세요.",
        "{law}: law.go.kr has no law of this name; give the whole name.",
    ),
    "crawl.stop.not_registered": (
        "국가법령정보센터가 답하지 않습니다({code}). {apply_at}에서 {variable}에 둔 OC와, 지금 부르는 곳의 "
        "IP·도메인이 등록되어 있는지 확인하세요.",
        "law.go.kr does not answer ({code}). See at {apply_at} that the OC in {variable} and the address "
        "that you call from are registered.",
    ),
    "crawl.partial.law_budget": (
        "정한 요청 수({budget:,}회)를 다 썼습니다. {law}부터 남았습니다. 다시 실행하면 이어서 합니다.",
        "The budget of {budget:,} requests is spent, from {law} on. Run it again to go on.",
    ),
    "aside.text_order": ("조문 순서가 어긋남: {value}", "an article out of order: {value}"),
    "aside.text_twice": ("같은 조문이 두 번: {value}", "an article twice: {value}"),
    "aside.text_misplaced": ("호 없이 나온 목: {value}", "a 목 outside any 호: {value}"),
    "aside.text_articles": ("조문이 없는 본문: {value}", "a text without articles: {value}"),
    "aside.text_too_long": ("너무 긴 본문({value}자 넘음)", "too long a text (beyond {value} characters)"),
}
