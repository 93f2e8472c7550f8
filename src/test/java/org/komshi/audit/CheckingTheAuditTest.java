package org.komshi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komshi.HubProcess;

/** {@code hub check-audit}, as an auditor runs it. */
class CheckingTheAuditTest {
    @TempDir
    Path folder;

    @Test
    void works_beside_a_running_hub_and_on_a_stopped_one() {
        try (HubProcess hub = HubProcess.start(folder)) {
            assertThat(hub.said()).contains("Komshi is ready");
            holds();
        }
        holds();
    }

    @Test
    void a_head_that_was_printed_and_is_no_link_any_more_is_told_with_exit_code_1() {
        try (HubProcess check = check("7:" + "f".repeat(64))) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.said()).contains("cannot check the audit: there is none");
        }
        try (HubProcess hub = HubProcess.start(folder)) {
            hub.end();
        }
        try (HubProcess check = check("7:" + "f".repeat(64))) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.said()).startsWith("The audit is broken: link 1 is missing: a head with the number 7");
        }
        try (HubProcess check = check("seven")) {
            assertThat(check.exitCode()).isEqualTo(1);
            assertThat(check.said()).contains("'seven' is no head of a chain");
        }
    }

    private void holds() {
        try (HubProcess check = check()) {
            assertThat(check.exitCode()).isZero();
            assertThat(check.said()).startsWith("The audit holds: 0 links, head 0:000");
        }
    }

    private HubProcess check(String... head) {
        String[] arguments = new String[head.length + 1];
        arguments[0] = "check-audit";
        System.arraycopy(head, 0, arguments, 1, head.length);
        return HubProcess.launch(folder, 0, Map.of(), arguments);
    }
}
