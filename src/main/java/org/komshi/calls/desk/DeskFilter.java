package org.komshi.calls.desk;

import java.util.List;
import java.util.Map;
import org.komshi.calls.Programmes.Programme;
import org.komshi.calls.Stage;

/**
 * What the list of the desk is narrowed to.
 *
 * @param counts calls in each stage, of all
 */
public record DeskFilter(String stage, String programme, Map<Stage, Long> counts, List<Programme> programmes) {
    public boolean isSet() {
        return !stage.isEmpty() || !programme.isEmpty();
    }
}
