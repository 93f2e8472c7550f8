package org.komshi.database.archive;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komshi.database.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks up what there is to back up, in the order in which it can be filled again. */
final class Tables {
    private final JdbcClient jdbc;
    private final LeftOut leftOut = LeftOut.read();

    /** @param connection stays the caller's */
    Tables(Connection connection) {
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Those a table points to come before it. */
    List<Table> of(Collection<String> rooms) {
        Map<String, Table> all = new TreeMap<>();
        find(rooms).stream()
                .filter(table -> !leftOut.whole(table.plain()) && !table.plain().equals(Migrations.HISTORY))
                .forEach(table -> all.put(table.plain(), table));
        return inOrder(all, references());
    }

    /** What was drawn so far. Numbers drawn after the snapshot leave a gap, never a number twice. */
    List<Manifest.Sequence> sequences(Collection<String> rooms) {
        return jdbc.sql("""
                        select schemaname || '.' || sequencename as name, coalesce(last_value, 0) as last
                          from pg_sequences
                         where schemaname = any (:rooms)
                         order by 1
                        """)
                .param("rooms", rooms.toArray(String[]::new))
                .query(Manifest.Sequence.class)
                .list();
    }

    /**
     * Foreign keys of tables that come before the one they point to, since tables point at each other in a circle.
     *
     * @param table with its schema, quoted
     */
    record Ahead(String table, String constraint) {}

    List<Ahead> ahead(List<Table> order) {
        return jdbc.sql("""
                        select pointing.name as table, quote_ident(conname) as constraint
                          from pg_constraint
                          join unnest(:names) with ordinality as pointing (name, place)
                            on pointing.name::regclass = conrelid
                          join unnest(:names) with ordinality as target (name, place)
                            on target.name::regclass = confrelid
                         where contype = 'f' and not condeferrable and target.place > pointing.place
                         order by 1, 2
                        """)
                .param("names", order.stream().map(Table::quoted).toArray(String[]::new))
                .query(Ahead.class)
                .list();
    }

    private List<Table> find(Collection<String> rooms) {
        return jdbc.sql("""
                        select namespace.nspname as schema, relation.relname as name,
                               array(select attname::text
                                       from pg_attribute
                                      where attrelid = relation.oid and attnum > 0
                                        and not attisdropped and attgenerated = ''
                                      order by attnum) as columns,
                               coalesce((select string_agg(quote_ident(attname)
                                                           || case when attcollation <> 0 then ' collate "C"' else '' end,
                                                           ', ' order by place.number)
                                           from pg_index
                                          cross join unnest(indkey) with ordinality as place (attnum, number)
                                           join pg_attribute on attrelid = indrelid
                                                            and pg_attribute.attnum = place.attnum
                                          where indrelid = relation.oid and indisprimary),
                                        quote_ident(relation.relname) || '::text collate "C"') as row_order,
                               array(select tgname::text
                                       from pg_trigger
                                      where tgrelid = relation.oid and not tgisinternal and tgenabled = 'O'
                                      order by tgname) as triggers
                          from pg_class relation
                          join pg_namespace namespace on namespace.oid = relation.relnamespace
                         where namespace.nspname = any (:rooms)
                           and relation.relkind in ('r', 'p') and not relation.relispartition
                           and relation.relpersistence = 'p'
                        """)
                .param("rooms", rooms.toArray(String[]::new))
                .query((row, _) -> new Table(
                        row.getString("schema"),
                        row.getString("name"),
                        strings(row.getArray("columns")),
                        row.getString("row_order"),
                        leftOut.condition(row.getString("schema") + "." + row.getString("name")),
                        strings(row.getArray("triggers"))))
                .list();
    }

    /** Table by table, which others it points to. */
    private Map<String, Set<String>> references() {
        Map<String, Set<String>> references = new TreeMap<>();
        jdbc.sql("""
                        select pointing_schema.nspname || '.' || pointing.relname as pointing,
                               target_schema.nspname || '.' || target.relname as target
                          from pg_constraint
                          join pg_class pointing on pointing.oid = conrelid
                          join pg_namespace pointing_schema on pointing_schema.oid = pointing.relnamespace
                          join pg_class target on target.oid = confrelid
                          join pg_namespace target_schema on target_schema.oid = target.relnamespace
                         where contype = 'f' and conrelid <> confrelid
                        """)
                .query((row, _) -> references
                        .computeIfAbsent(row.getString("pointing"), _ -> new TreeSet<>())
                        .add(row.getString("target")))
                .list();
        return references;
    }

    private static List<Table> inOrder(Map<String, Table> all, Map<String, Set<String>> references) {
        List<Table> order = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        Map<String, Table> left = new TreeMap<>(all);
        while (!left.isEmpty()) {
            List<String> next = left.keySet().stream()
                    .filter(name -> references.getOrDefault(name, Set.of()).stream()
                            .noneMatch(target -> left.containsKey(target) && !placed.contains(target)))
                    .toList();
            if (next.isEmpty()) { // a circle: some table must come before one it points to
                next = List.of(left.keySet().iterator().next());
            }
            next.forEach(name -> order.add(left.remove(name)));
            placed.addAll(next);
        }
        return order;
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
