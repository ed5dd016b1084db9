"""Views for people who query, and full-text search over articles without accents."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Who takes part in an event, merges obeyed: one row an event, actor and role.
PARTICIPANTS = """
CREATE VIEW v_participants AS
SELECT m.event_id, a.id AS actor_id, a.name AS actor, p.role, a.kind, a.country,
       count(DISTINCT p.mention_id) AS mentions, min(m.article_id) AS first_article_id, min(p.id) AS first_id
FROM participant p
JOIN mention m ON m.id = p.mention_id
JOIN actor own ON own.id = p.actor_id
JOIN actor a ON a.id = coalesce(own.merged_into, own.id)
GROUP BY m.event_id, a.id, p.role
"""

NAMES = """(SELECT group_concat(name, '; ') FROM (
         SELECT a.name FROM mention m JOIN participant p ON p.mention_id = m.id JOIN actor own ON own.id = p.actor_id
         JOIN actor a ON a.id = coalesce(own.merged_into, own.id)
         WHERE m.event_id = e.id AND p.role = '{role}' GROUP BY a.id ORDER BY min(p.id)))"""

EVENTS = f"""
CREATE VIEW v_events AS
SELECT e.id AS event_id, e.type, e.plover, e.cameo, e.date_start, e.date_end, e.date_precision, e.date_edtf, e.modality,
       {NAMES.format(role="initiator")} AS initiators,
       {NAMES.format(role="target")} AS targets,
       {NAMES.format(role="participant")} AS participants,
       (SELECT group_concat(words, '; ') FROM (SELECT n.words FROM amount n
         JOIN mention m ON m.id = n.mention_id WHERE m.event_id = e.id GROUP BY n.words ORDER BY min(n.id))) AS amounts,
       (SELECT group_concat(reported_by, '; ') FROM (SELECT m.reported_by FROM mention m
         WHERE m.event_id = e.id AND m.reported_by IS NOT NULL
         GROUP BY m.reported_by ORDER BY min(m.id))) AS reported_by,
       e.mentions, e.articles, e.confidence, e.order_date
FROM event e
"""

# Source and target: initiator and target; every ordered pair of parties where the event is symmetric.
DYADS = """
CREATE VIEW v_dyads AS
SELECT e.id AS event_id, s.actor AS source, s.country AS source_country, s.kind AS source_kind,
       t.actor AS target, t.country AS target_country, t.kind AS target_kind,
       e.type, e.plover, e.cameo, e.date_start, e.date_end, e.date_precision, e.date_edtf, e.modality,
       s.role = 'participant' AS symmetric, e.mentions, e.articles, e.confidence,
       s.actor_id AS source_id, t.actor_id AS target_id
FROM event e
JOIN v_participants s ON s.event_id = e.id
JOIN v_participants t ON t.event_id = e.id AND t.actor_id <> s.actor_id
WHERE (s.role = 'initiator' AND t.role = 'target') OR (s.role = 'participant' AND t.role = 'participant')
"""

MENTIONS = """
CREATE VIEW v_mentions AS
SELECT m.id AS mention_id, m.event_id, m.article_id, a.ref AS article, a.title, a.published, a.source, a.url,
       m.type, m.trigger, m.start, m.end,
       substr(coalesce(nullif(a.title, '') || char(10, 10), '') || a.text,
              m.sentence_start + 1, m.sentence_end - m.sentence_start) AS sentence,
       m.modality, m.reported_by, m.date_words, m.date_start, m.date_end, m.date_precision, m.date_edtf,
       m.confidence, m.coder
FROM mention m JOIN article a ON a.id = m.article_id
"""

SEARCH = """
CREATE VIRTUAL TABLE article_search USING fts5(
    title, text, content='article', content_rowid='id', tokenize='unicode61 remove_diacritics 2')
"""

IN_STEP = [
    """CREATE TRIGGER article_search_added AFTER INSERT ON article BEGIN
         INSERT INTO article_search (rowid, title, text) VALUES (new.id, new.title, new.text);
       END""",
    """CREATE TRIGGER article_search_removed AFTER DELETE ON article BEGIN
         INSERT INTO article_search (article_search, rowid, title, text)
         VALUES ('delete', old.id, old.title, old.text);
       END""",
    """CREATE TRIGGER article_search_changed AFTER UPDATE OF id, title, text ON article BEGIN
         INSERT INTO article_search (article_search, rowid, title, text)
         VALUES ('delete', old.id, old.title, old.text);
         INSERT INTO article_search (rowid, title, text) VALUES (new.id, new.title, new.text);
       END""",
]


def upgrade() -> None:
    """Make the views and the index, and index the articles that are already there."""
    for statement in [PARTICIPANTS, EVENTS, DYADS, MENTIONS, SEARCH, *IN_STEP]:
        op.execute(statement)
    op.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")


def downgrade() -> None:
    """Drop them."""
    for trigger in ("added", "removed", "changed"):
        op.execute(f"DROP TRIGGER article_search_{trigger}")
    op.execute("DROP TABLE article_search")
    for view in ("v_mentions", "v_dyads", "v_events", "v_participants"):
        op.execute(f"DROP VIEW {view}")
