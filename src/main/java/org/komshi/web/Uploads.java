package org.komshi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms with files under {@code /my}, piece by piece onto the disk: the fields become the request's parameters, the
 * files {@link #of} it. Stands before the check of the form's token, which is one of those fields. What is larger than
 * anything taken is read to its end and thrown away: only so do the other entries arrive, and the answer.
 */
public final class Uploads extends OncePerRequestFilter {
    private static final String ATTRIBUTE = Uploads.class.getName();
    private static final long LARGEST_REQUEST = 512L * 1024 * 1024;
    private static final int LARGEST_TEXTS = 2 * 1024 * 1024;
    private static final int MOST_PARTS = 2_000;
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final long largest;

    /** @param largest bytes of the largest file that is taken; the folder is made when it is missing */
    public Uploads(Path folder, long largest) {
        this.folder = folder.toAbsolutePath();
        this.largest = largest;
    }

    /** The files that came with this request, in its order; fields left empty are not among them. */
    @SuppressWarnings("unchecked")
    public static List<Upload> of(HttpServletRequest request) {
        Object received = request.getAttribute(ATTRIBUTE);
        return received == null ? List.of() : (List<Upload>) received;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")
                || !request.getRequestURI().startsWith("/my/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_REQUEST) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        List<Upload> uploads = new ArrayList<>();
        try {
            Map<String, List<String>> fields = read(request, uploads);
            request.setAttribute(ATTRIBUTE, List.copyOf(uploads));
            chain.doFilter(new ReadForm(request, fields), response);
        } catch (FileUploadException unreadable) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } finally {
            for (Upload upload : uploads) {
                Files.deleteIfExists(upload.received());
            }
        }
    }

    private Map<String, List<String>> read(HttpServletRequest request, List<Upload> uploads) throws IOException {
        boolean known = SecurityContextHolder.getContext().getAuthentication() != null;
        JakartaServletFileUpload<?, ?> reader = new JakartaServletFileUpload<>();
        reader.setHeaderCharset(StandardCharsets.UTF_8);
        reader.setSizeMax(LARGEST_REQUEST);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int texts = 0;
        int parts = 0;
        for (FileItemInputIterator items = reader.getItemIterator(request); items.hasNext(); ) {
            FileItemInput item = items.next();
            if (++parts > MOST_PARTS) {
                throw new FileUploadException("more than " + MOST_PARTS + " parts");
            }
            try (InputStream bytes = item.getInputStream()) {
                if (item.isFormField()) {
                    byte[] value = bytes.readNBytes(LARGEST_TEXTS - texts + 1);
                    texts += value.length;
                    if (texts > LARGEST_TEXTS) {
                        throw new FileUploadException("texts beyond " + LARGEST_TEXTS + " bytes");
                    }
                    fields.computeIfAbsent(item.getFieldName(), _ -> new ArrayList<>())
                            .add(new String(value, StandardCharsets.UTF_8));
                } else {
                    receive(item, bytes, known, uploads);
                }
            }
        }
        return fields;
    }

    /** @param known whether somebody is signed in: nobody else fills the disk */
    private void receive(FileItemInput item, InputStream bytes, boolean known, List<Upload> uploads)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        int first = bytes.readNBytes(buffer, 0, BUFFER);
        String name = name(item);
        if (first == 0 && name.isEmpty()) {
            return; // the field was left empty
        }
        Path place = folder.resolve(UUID.randomUUID().toString());
        Pouring pouring = new Pouring(known ? place : null);
        for (int read = first; read > 0; read = bytes.read(buffer)) {
            pouring.pour(buffer, read);
        }
        pouring.close();
        uploads.add(new Upload(item.getFieldName(), name, place, pouring.size, pouring.state));
    }

    /** Bytes on their way to the disk. What goes wrong there is kept as a state: the form is read on. */
    private final class Pouring implements Closeable {
        private final @Nullable Path place;
        private @Nullable OutputStream out;
        private long size;
        private Upload.State state = Upload.State.WHOLE;

        /** @param place null to keep nothing */
        Pouring(@Nullable Path place) {
            this.place = place;
            if (place == null) {
                return;
            }
            try {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                out = Files.newOutputStream(place);
            } catch (IOException full) {
                state = Upload.State.LOST;
            }
        }

        void pour(byte[] buffer, int read) {
            size += read;
            if (state == Upload.State.WHOLE && size > largest) {
                state = Upload.State.CUT_OFF;
            }
            if (state == Upload.State.WHOLE && out != null) {
                try {
                    out.write(buffer, 0, read);
                } catch (IOException full) {
                    state = Upload.State.LOST;
                }
            }
        }

        @Override
        public void close() throws IOException {
            try {
                if (out != null) {
                    out.close();
                }
            } catch (IOException full) {
                state = Upload.State.LOST;
            }
            if (place != null && state != Upload.State.WHOLE) {
                Files.deleteIfExists(place); // at once: it is of no use, and may be what fills the disk
            }
        }
    }

    private static String name(FileItemInput item) {
        try {
            String name = item.getName();
            return name == null ? "" : name;
        } catch (InvalidPathException tricky) {
            return tricky.getInput().replace("\0", "");
        }
    }
}
