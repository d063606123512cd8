#if SQLite
  /// The tables of a store, as the list of steps that lead to them. A step that was released never changes; what a
  /// later version needs is a further step.
  struct Schema {
    /// "GdPt", in the file's header: tells a store from any other database.
    static let applicationID: Int32 = 0x4764_5074

    let steps: [String]

    var version: Int { steps.count }

    static let current = Schema(steps: [first])

    private static let first = """
      create table stream (
        id integer primary key,
        name text not null unique
      ) strict;

      create table event (
        sequence integer primary key,
        stream integer not null references stream (id),
        version integer not null check (version > 0),
        time integer not null,
        type text not null,
        payload text not null,
        actor text not null,
        unique (stream, version)
      ) strict;

      create trigger event_stays before delete on event begin select raise(abort, 'events stay'); end;
      create trigger event_is_final before update on event begin select raise(abort, 'events are final'); end;

      create table vault (
        stream text not null,
        name text not null,
        value text not null,
        privacy text not null,
        subject text,
        expires integer,
        primary key (stream, name)
      ) strict, without rowid;
      create index vault_subject on vault (subject) where subject is not null;
      create index vault_expires on vault (expires) where expires is not null;

      create table content (digest text primary key, bytes blob not null) strict;

      create table code (hash text primary key, stream text not null) strict, without rowid;
      create index code_stream on code (stream);

      create table lease (stream text primary key, owner text not null, until integer not null) strict, without rowid;

      create table snapshot (name text primary key, sequence integer not null, bytes blob not null) strict;

      create table chore (name text primary key) strict, without rowid;
      """
  }
#endif
