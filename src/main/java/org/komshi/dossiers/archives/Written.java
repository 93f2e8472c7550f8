package org.komshi.dossiers.archives;

/**
 * A paper that lies in a ZIP.
 *
 * @param path within the ZIP
 * @param size in bytes
 */
public record Written(String path, String title, long size, String sha256) {
    /** Everything before the last slash; empty for what lies on top. */
    public String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }
}
