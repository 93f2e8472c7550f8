/**
 * Tables people take along: XLSX and CSV in which what was written stays text and nothing is computed.
 *
 * <p>Door: {@link Spreadsheet}, {@link CsvFile}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.komshi.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
