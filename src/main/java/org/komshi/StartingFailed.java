package org.komshi;

import java.util.Optional;
import java.util.stream.Stream;
import org.komshi.problems.CannotStart;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a host in one sentence why the hub cannot start; what it does not know is left to the stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartingFailed implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        if (isEnding()) {
            System.err.println("Komshi was ended while it was starting."); // its children ended with it: no fault
            return true;
        }
        Optional<String> sentence =
                causes(failure).flatMap(StartingFailed::sentence).findFirst();
        sentence.ifPresent(known -> System.err.println("Komshi cannot start: " + known));
        return sentence.isPresent();
    }

    /** Ctrl-C or SIGTERM has come: then nothing can be added to what happens at the end. */
    private static boolean isEnding() {
        try {
            Thread nothing = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static Stream<String> sentence(Throwable cause) {
        return switch (cause) {
            case CannotStart known -> Stream.of(String.valueOf(known.getMessage()));
            case PortInUseException taken ->
                Stream.of(String.valueOf(FreePort.inUse(taken.getPort(), taken).getMessage()));
            default -> Stream.empty();
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
