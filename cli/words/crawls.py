"""Words of the catalogue: what a crawl did, why it is partial, and what to do about it."""

WORDS: dict[str, tuple[str, str]] = {
    # How it ended.
    "crawl.complete": ("수집 완료.", "Complete."),
    "crawl.partial": ("일부만 수집됨.", "Partial."),
    "crawl.interrupted": (
        "중단됨. 다시 실행하면 이어서 합니다.",
        "Interrupted: the next run goes on from here.",
    ),
    "crawl.counts": (
        "새 기록 {new:,} · 바뀜 {changed:,} · 그대로 {unchanged:,} · 확인 필요 {aside:,} · "
        "목록에서 빠짐 {missing:,} (요청 {requests:,}회)",
        "new {new:,} · changed {changed:,} · unchanged {unchanged:,} · aside {aside:,} · "
        "missing {missing:,} ({requests:,} {requests:request|requests})",
    ),
    "crawl.undated": (
        "제안일이 없는 의안: {count:,}건(저장함)",
        "Bills without a day of proposal: {count:,} (kept)",
    ),
    "crawl.outside": (
        "기간 밖이라 저장하지 않은 의안: {count:,}건",
        "Bills outside the days asked for, not stored: {count:,}",
    ),
    "crawl.unknown_fields": (
        "{service}에 모르는 항목이 있습니다: {names}. 새 판에서 다루도록 알려 주세요.",
        "{service} has fields that are not known yet: {names}. Please report them.",
    ),
    "crawl.absent_fields": (
        "{service}에 있어야 할 항목이 어느 행에도 없습니다: {names}. 출처가 바뀌었을 수 있습니다.",
        "{service} has no row with these fields, which it ought to have: {names}. It may have changed.",
    ),
    "crawl.unknown_results": (
        "{mark}뜻을 모르는 처리 결과가 있습니다: {words}. 새 판에서 다루도록 알려 주세요.",
        "{mark}Results that are not known yet: {words}. Please report them.",
    ),
    "crawl.kinds.new": ("종류별 새 기록: {parts}", "New, by kind: {parts}"),
    "crawl.kinds.changed": ("종류별 바뀐 기록: {parts}", "Changed, by kind: {parts}"),
    "crawl.note.closed": (
        "{list}: 알려진 건수가 {total:,}건으로 그대로라 다시 읽지 않았습니다(--fresh: 다시 읽기).",
        "{list}: still announces {total:,} rows and was not read again (--fresh reads it).",
    ),
    "crawl.note.damaged_archive": (
        "{file}: 보관 파일의 일부가 손상되어, 읽을 수 있는 응답만 썼습니다.",
        "{file}: part of this archive file is damaged; only the responses that can be read were used.",
    ),
    # Why it stopped.
    "crawl.stop.no_key": (
        "인증키가 없어 견본 {rows:,}행만 받았고(전체 {total:,}건) 저장하지 않았습니다. "
        "{apply_at}에서 인증키를 받아 환경 변수 {variable}에 두고 다시 실행하세요.",
        "Without a key the source gave {rows:,} sample rows of {total:,}, and none was stored: "
        "get a key at {apply_at}, put it into the environment variable {variable}, and run this again.",
    ),
    "crawl.stop.needs_key": (
        "인증키가 없어 묻지 않았습니다. {apply_at}에서 받아 환경 변수 {variable}에 두고 다시 실행하세요.",
        "Nothing was asked, for want of a key: get one at {apply_at}, put it into the environment variable "
        "{variable}, and run this again.",
    ),
    "crawl.stop.wrong_key": (
        "인증키가 맞지 않아 견본 {rows:,}행만 받았고(전체 {total:,}건) 저장하지 않았습니다. "
        "{variable}의 값을 {apply_at}에서 받은 인증키와 맞춰 보고 다시 실행하세요.",
        "The key is wrong: the source gave {rows:,} sample rows of {total:,}, and none was stored. "
        "Compare {variable} with the key you got at {apply_at}, and run this again.",
    ),
    "crawl.stop.sample_archived": (
        "보관된 응답이 인증키 없이 받은 견본 {rows:,}행(전체 {total:,}건)뿐이라 저장하지 않았습니다. "
        "인증키로 수집한 보관 파일을 --from-archive로 주세요.",
        "The archive holds only the {rows:,} sample rows (of {total:,}) that are given without a key, "
        "and none was stored: name an archive of a crawl with a key by --from-archive.",
    ),
    "crawl.stop.key_refused": (
        "출처가 인증키를 받아들이지 않았습니다({code}). {apply_at}에서 인증키의 상태를 확인하고 "
        "{variable}의 값을 고친 뒤 다시 실행하세요.",
        "The source refused the key ({code}): look up its state at {apply_at}, mend {variable}, "
        "and run this again.",
    ),
    "crawl.stop.quota": (
        "하루에 요청할 수 있는 횟수를 다 썼습니다({code}). 내일 다시 실행하면 이어서 합니다.",
        "The day's quota of requests is spent ({code}): run this again tomorrow, and it goes on from here.",
    ),
    "crawl.stop.our_bug": (
        "출처가 요청이 잘못되었다고 합니다({code}). "
        "출처가 바뀌었을 수 있으니 platwatch를 새 판으로 올리거나 알려 주세요.",
        "The source says that the request is wrong ({code}), which may mean that it has changed: "
        "upgrade platwatch, or report this.",
    ),
    "crawl.stop.asked_to_wait": (
        "출처가 {seconds:,}초 기다리라고 했습니다. 그 뒤에 다시 실행하면 이어서 합니다.",
        "The source asks to wait for {seconds:,} seconds: "
        "run this again after that, and it goes on from here.",
    ),
    "crawl.stop.robots": (
        "출처의 robots.txt가 이 주소의 수집을 허용하지 않아 멈췄습니다: {url}",
        "The source's robots.txt does not allow this address, and the crawl stopped: {url}",
    ),
    # Why a list is partial.
    "crawl.partial.unanswered": (
        "{list}: 여러 번 물었으나 쓸 수 있는 답이 없었습니다({why}). 나중에 다시 실행하면 이어서 합니다.",
        "{list}: no usable answer after several tries ({why}). "
        "Run this again later, and it goes on from here.",
    ),
    "crawl.partial.not_archived": (
        "{list}: 보관된 응답에 없는 주소가 있습니다({url}). "
        "끝까지 수집한 보관 파일을 --from-archive로 더해 주세요.",
        "{list}: an address is not in the archive ({url}). "
        "Add the archive of a complete crawl by --from-archive.",
    ),
    "crawl.partial.limit": (
        "{list}: --limit에 따라 전체 {announced:,}건 중 {distinct:,}건만 읽었습니다. "
        "전부 읽으려면 --limit 없이 실행하세요.",
        "{list}: {distinct:,} of {announced:,} rows were read, as --limit asks. "
        "Leave --limit out to read all of them.",
    ),
    "crawl.partial.moving": (
        "{list}: 읽는 동안 건수가 계속 바뀌어(마지막 {announced:,}건, 읽은 것 {distinct:,}건) 확인하지 "
        "못했습니다. "
        "잠시 뒤 다시 실행하세요.",
        "{list}: its total kept changing while it was read (last {announced:,}; {distinct:,} read). "
        "Run this again in a while.",
    ),
    "crawl.partial.short": (
        "{list}: 전체 {announced:,}건 중 {distinct:,}건만 확인되어 {missing:,}건이 모자랍니다. "
        "다시 실행하세요.",
        "{list}: {distinct:,} of {announced:,} rows were seen, {missing:,} are lacking. Run this again.",
    ),
    "crawl.partial.short_of_bill": (
        "{list}: 의안번호 {bill_no}의 {announced:,}건 중 {distinct:,}건만 받아 {missing:,}건이 모자랍니다. "
        "다시 실행하면 이어서 묻습니다.",
        "{list}: of bill no. {bill_no} {distinct:,} of {announced:,} rows came, {missing:,} are lacking. "
        "Run this again, and it is asked anew.",
    ),
    "crawl.partial.shrunk": (
        "{list}: 전체 {announced:,}건으로, 지난번 {before:,}건보다 너무 줄어 완료로 보지 않습니다. "
        "출처를 확인하고 다시 실행하세요.",
        "{list}: announces {announced:,} rows, far fewer than the {before:,} before, "
        "and is not taken for complete. Look at the source, and run this again.",
    ),
    "crawl.partial.empty": (
        "{list}: 비어 있어 완료로 보지 않습니다. 출처를 확인하고 나중에 다시 실행하세요.",
        "{list}: is empty and not taken for complete. Look at the source, and run this again later.",
    ),
    # What it would do.
    "plan.swept": (
        "{title} {assembly}대: {announced:,}건, 요청 {requests:,}회",
        "{title}, Assembly {assembly}: {announced:,} rows, {requests:,} {requests:request|requests}",
    ),
    "plan.compared": (
        "{title} {assembly}대: {announced:,}건 그대로, 건수만 확인(요청 {requests:,}회)",
        "{title}, Assembly {assembly}: still {announced:,} rows, compared only "
        "({requests:,} {requests:request|requests})",
    ),
    "plan.total": (
        "요청 모두 {requests:,}회. 저장소는 그대로이고, 이번에 받은 응답만 보관했습니다.",
        "{requests:,} {requests:request|requests} in all. "
        "The store is as it was; only the answers received now were archived.",
    ),
}
