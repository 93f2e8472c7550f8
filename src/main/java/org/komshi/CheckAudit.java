package org.komshi;

import java.util.List;
import java.util.Optional;
import org.komshi.audit.Audit;
import org.komshi.audit.Chain;
import org.komshi.database.Reach;
import org.komshi.problems.CannotStart;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code hub check-audit}: computes the chain again, beside a running hub or on a stopped one. */
final class CheckAudit {
    static final String COMMAND = "check-audit";

    private CheckAudit() {}

    /**
     * @param arguments nothing, or a printed head: {@code 123:9f86…}
     * @return exit code: 0 when the chain holds, 1 when it is broken or cannot be read
     */
    static int run(List<String> arguments) {
        try (Reach database = Reach.of(CommandSettings.read())) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
            transaction.setReadOnly(true);
            Chain chain = new Chain(JdbcClient.create(database.source()));
            Optional<Audit.Head> printed = arguments.stream().findFirst().map(CheckAudit::head);
            return told(transaction.execute(_ -> chain.check(printed)));
        } catch (CannotStart known) {
            System.err.println("Komshi cannot check the audit: " + known.getMessage());
        } catch (DataAccessException unreadable) {
            System.err.println("Komshi cannot check the audit: there is none in this database yet ("
                    + unreadable.getMostSpecificCause().getMessage() + ").");
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return 1;
    }

    private static int told(Chain.Verdict verdict) {
        switch (verdict) {
            case Chain.Verdict.Holds(long links, String hash) ->
                System.out.println("The audit holds: " + links + " links, head " + links + ":" + hash);
            case Chain.Verdict.Broken(String sentence) -> System.err.println("The audit is broken: " + sentence);
        }
        return verdict instanceof Chain.Verdict.Holds ? 0 : 1;
    }

    private static Audit.Head head(String printed) {
        String[] parts = printed.split(":", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("[0-9a-f]{64}")) {
            throw new CannotStart(
                    "'" + printed + "' is no head of a chain: write it as on the acknowledgement, " + "number:hash.");
        }
        return new Audit.Head(Long.parseLong(parts[0]), parts[1]);
    }
}
