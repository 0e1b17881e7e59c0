"""Bodies as data.go.kr sends them, made up."""

LINK = "http://likms.assembly.go.kr/bill/jsp/BillDetail.jsp?bill_id={}"
ADDITIONAL, RECEIPT, PROPOSERS = "getBillAdditionalInfo", "getBillReceiptInfo", "getBillPetitionMemberList"
EXAMINATION, LAW, WHOLE = (
    "getBillCommissionExaminationInfo",
    "getBillPromulgationInfo",
    "getBillInfoList",
)
NOTHING = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response/>'


def element(name, content):
    """Return an element of a mapping, a list of mappings, or a value."""
    if isinstance(content, list):
        return "".join(element(name, one) for one in content)
    inner = "".join(element(*one) for one in content.items()) if isinstance(content, dict) else content or ""
    return f"<{name}>\n  {inner}\n</{name}>" if inner else f"<{name}/>"


def response(body, code="00"):
    header = element("header", {"responseTime": "2026-07-01 12:00:00", "resultCode": code})
    return f'<?xml version="1.0" encoding="UTF-8"?><response>{header}{body}</response>'.encode()


def items(*rows, total=None):
    counted = {} if total is None else {"numOfRows": "1000", "pageNo": "1", "totalCount": str(total)}
    return response(element("body", {"items": {"item": list(rows)}, **counted}))


def sections(**named):
    """Return a body of sections, each with its items."""
    return response(element("body", {name: {"item": rows} for name, rows in named.items()}))


def linked(*bill_ids):
    return [
        {"billLink": LINK.format(one), "billName": "가법 일부개정법률안(김가나의원 등 10인발의)"}
        for one in bill_ids
    ]


def additional(took_in=(), taken_by=()):
    return sections(
        billGbnCd=linked(*taken_by),
        bpmOthers=[],
        commMemo=[{"commMemo": "비용추계요구서 제출됨."}],
        exhaust=linked(*took_in),
    )


def gateway(code):
    said = element("cmmMsgHeader", {"errMsg": "SERVICE ERROR", "returnReasonCode": code})
    return element("OpenAPI_ServiceResponse", said).encode()


BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        f'<!ENTITY {new} "{("&" + old + ";") * 10}">'.encode()
        for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + b"]><response>&i;</response>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><response>&x;</response>'
)
HUGE = b"<response><body>" + b" " * (20 * 2**20) + b"</body></response>"
CUT = additional(["PRC_1"])[:200]
HOSTILE = {
    "bomb": (BOMB, "xml with a document type"),
    "outside": (OUTSIDE, "xml with a document type"),
    "huge": (HUGE, "body beyond 16 MB"),
    "cut": (CUT, "no xml: XMLSyntaxError"),
}
