import http.client
import json
import socket
from contextlib import closing
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.loopback import LoopbackAssembly, code_answer

SERVICE = "TVBPMBILL11"
ROWS = [
    {"BILL_ID": f"PRC_{n}", "BILL_NO": str(2100000 + n), "AGE": "21" if n % 2 else "22", "COMMITTEE": None}
    for n in range(24)
]


@pytest.fixture
def assembly():
    with LoopbackAssembly({SERVICE: ROWS, "empty": []}) as server:
        yield server


def fetch(server, service=SERVICE, **query):
    with urlopen(f"{server.base_url}/portal/openapi/{service}?{urlencode(query)}") as response:
        return json.loads(response.read())


def code(body):
    return body["RESULT"]["CODE"]


def test_answers_in_the_portals_envelope(assembly):
    body = fetch(assembly, KEY="any", Type="json", pIndex=2, pSize=5, AGE=22)
    head, rows = body[SERVICE]
    assert head["head"][0] == {"list_total_count": 12}
    assert head["head"][1]["RESULT"]["CODE"] == "INFO-000"
    assert [row["BILL_ID"] for row in rows["row"]] == ["PRC_10", "PRC_12", "PRC_14", "PRC_16", "PRC_18"]
    assert rows["row"][0]["COMMITTEE"] is None


def test_filters_by_row_fields_and_ignores_the_rest(assembly):
    body = fetch(assembly, AGE=21, BILL_NO="2100003", PROPOSE_DT="2020-01-01", NOT_A_FIELD="x", COMMITTEE="")
    assert [row["BILL_ID"] for row in body[SERVICE][1]["row"]] == ["PRC_3"]


@pytest.mark.parametrize(
    ("service", "query", "expected"),
    [
        (SERVICE, {"AGE": 22, "pIndex": 3, "pSize": 6}, "INFO-200"),
        (SERVICE, {"AGE": 20}, "INFO-200"),
        ("empty", {"AGE": 22}, "INFO-200"),
        (SERVICE, {}, "ERROR-300"),
        (SERVICE, {"AGE": ""}, "ERROR-300"),
        ("NO_SUCH_SERVICE", {"AGE": 22}, "ERROR-310"),
        (SERVICE, {"AGE": 22, "pIndex": "x"}, "ERROR-333"),
        (SERVICE, {"AGE": 22, "pSize": 0}, "ERROR-333"),
        (SERVICE, {"AGE": 22, "pSize": 1001}, "ERROR-336"),
    ],
)
def test_says_by_code_why_there_are_no_rows(assembly, service, query, expected):
    assert code(fetch(assembly, service, **query)) == expected


@pytest.mark.parametrize("key", [{}, {"KEY": ""}, {"KEY": "sample"}])
def test_another_key_gets_five_rows_and_the_true_total(key):
    with LoopbackAssembly({SERVICE: ROWS}, key="mine") as server:
        head, rows = fetch(server, AGE=22, pSize=100, **key)[SERVICE]
        whole = fetch(server, AGE=22, pSize=100, KEY="mine")[SERVICE]
    assert head == whole[0]
    assert len(rows["row"]) == 5
    assert len(whole[1]["row"]) == 12


def test_remembers_what_was_asked(assembly):
    fetch(assembly, KEY="k", AGE=22)
    fetch(assembly, "empty", AGE=21)
    assert assembly.requests == [(SERVICE, {"KEY": "k", "AGE": "22"}), ("empty", {"AGE": "21"})]


def test_knows_no_other_address(assembly):
    with pytest.raises(HTTPError) as missing:
        urlopen(f"{assembly.base_url}/robots.txt")
    with missing.value:
        assert missing.value.code == 404
    assert assembly.requests == []


def test_a_subclass_can_misbehave_and_recover():
    class Flaky(LoopbackAssembly):
        def answer(self, service, query):
            return code_answer("ERROR-600") if len(self.requests) == 1 else super().answer(service, query)

    with Flaky({SERVICE: ROWS}) as server:
        assert code(fetch(server, AGE=22)) == "ERROR-600"
        assert SERVICE in fetch(server, AGE=22)


def test_status_and_headers_can_be_replaced_on_the_instance(assembly):
    assembly.answer = lambda _service, _query: (503, {"Retry-After": "7"}, b"busy")
    with pytest.raises(HTTPError) as refused:
        fetch(assembly, AGE=22)
    with refused.value as answer:
        assert (answer.code, answer.headers["Retry-After"], answer.read()) == (503, "7", b"busy")


def test_an_answer_can_be_cut_short(assembly):
    assembly.answer = lambda _service, _query: (200, {"Content-Length": "100"}, b"half")
    with pytest.raises(http.client.IncompleteRead):
        fetch(assembly, AGE=22)


def test_an_answer_can_be_a_closed_connection(assembly, capfd):
    def leave(_service, _query):
        raise ConnectionResetError

    assembly.answer = leave
    with pytest.raises(http.client.RemoteDisconnected):
        fetch(assembly, AGE=22)
    assert capfd.readouterr() == ("", "")


def test_a_client_that_leaves_does_no_harm_and_no_noise(assembly, capfd):
    huge = [{"BILL_ID": str(n), "AGE": "22", "TEXT": "가" * 20_000} for n in range(300)]
    assembly.rows = {SERVICE: huge}
    port = int(assembly.base_url.rpartition(":")[2])
    for _ in range(3):
        with closing(socket.create_connection(("127.0.0.1", port))) as client:
            client.sendall(f"GET /portal/openapi/{SERVICE}?AGE=22&pSize=300 HTTP/1.1\r\n\r\n".encode())
            client.recv(10)
    assert SERVICE in fetch(assembly, AGE=22, pSize=1)
    assert capfd.readouterr() == ("", "")


def test_is_gone_after_the_block():
    with LoopbackAssembly({}) as server:
        port = int(server.base_url.rpartition(":")[2])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port))


@given(st.lists(st.text(), max_size=30), st.integers(1, 12))
def test_pages_put_together_are_the_list(ids, size):
    server = LoopbackAssembly({SERVICE: [{"BILL_ID": bill_id, "AGE": "22"} for bill_id in ids]})
    paged = []
    for page in range(1, len(ids) // size + 2):
        body = json.loads(server.answer(SERVICE, {"AGE": "22", "pIndex": str(page), "pSize": str(size)})[2])
        if SERVICE in body:
            assert body[SERVICE][0]["head"][0]["list_total_count"] == len(ids)
            paged += body[SERVICE][1]["row"]
    assert [row["BILL_ID"] for row in paged] == ids


def test_hangul_in_a_query_is_understood(assembly):
    with urlopen(f"{assembly.base_url}/portal/openapi/{SERVICE}?AGE=22&COMMITTEE={quote('정무위원회')}"):
        assert assembly.requests[0][1]["COMMITTEE"] == "정무위원회"
