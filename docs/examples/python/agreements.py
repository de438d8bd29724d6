#!/usr/bin/env python3
"""Keeps the latest decided label of each task in SQLite.

    pip install confluent-kafka          # or Debian's python3-confluent-kafka
    ./agreements.py 127.0.0.1:9092 labels.db

It may be stopped at any moment, killed too: what is stored again changes nothing, because a decision is known by its
task and revision, and offsets are committed after the rows they stand for.
"""

import json
import sqlite3
import sys

from confluent_kafka import Consumer, KafkaException

TABLES = """
create table if not exists agreements (
    task_id text primary key, project_id text not null, task text not null, state text not null,
    generation integer not null, number integer not null, confidence real not null, label text);
create table if not exists skills (
    project_and_tasker text primary key, labels integer not null, skill text not null);
"""

# Only what is newer replaces what is there.
AGREED = """
insert into agreements values (?, ?, ?, ?, ?, ?, ?, ?)
on conflict (task_id) do update set state = excluded.state, generation = excluded.generation,
    number = excluded.number, confidence = excluded.confidence, label = excluded.label
where (excluded.generation, excluded.number) > (agreements.generation, agreements.number)
"""

SKILL = "insert or replace into skills values (?, ?, ?)"


def store(database, message):
    """Stores one record. A skill without a value is gone: its project is settled."""
    if message.topic() == "label-agreed":
        event = json.loads(message.value())
        label = event.get("label")
        database.execute(AGREED, (
            event["taskId"], event["projectId"], event["taskName"], event["state"],
            event["revision"]["generation"], event["revision"]["number"], event["confidence"],
            None if label is None else json.dumps(label)))
    elif message.value() is None:
        database.execute("delete from skills where project_and_tasker = ?", (message.key().decode(),))
    else:
        event = json.loads(message.value())
        database.execute(SKILL, (message.key().decode(), event["labels"], json.dumps(event["skill"])))


def main(servers, path):
    database = sqlite3.connect(path)
    database.executescript(TABLES)
    consumer = Consumer({
        "bootstrap.servers": servers,
        "group.id": "agreements-to-sqlite",
        # Concord writes in transactions: what was rolled back must not be read.
        "isolation.level": "read_committed",
        "auto.offset.reset": "earliest",
        "enable.auto.commit": False,
    })
    consumer.subscribe(["label-agreed", "tasker-skill"])
    try:
        while True:
            messages = consumer.consume(500, timeout=1.0)
            for message in messages:
                if message.error():
                    raise KafkaException(message.error())
                store(database, message)
            if messages:
                database.commit()
                consumer.commit(asynchronous=False)
    except KeyboardInterrupt:
        pass
    finally:
        consumer.close()
        database.close()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
