package org.komshi.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.komshi.problems.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Which state answers for which fault; {@link FaultController} draws the page. */
@ControllerAdvice
class Faults {
    @ExceptionHandler
    void notFound(NotFound fault, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** An id in an address that is no id leads to nothing; elsewhere it is something typed wrongly. */
    @ExceptionHandler
    void mistyped(MethodArgumentTypeMismatchException fault, HttpServletResponse response) throws IOException {
        boolean inAddress = fault.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError((inAddress ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT).value());
    }

    /** The last resort for what no form record caught: pages name their own problems. */
    @ExceptionHandler({BindException.class, ServletRequestBindingException.class, HandlerMethodValidationException.class
    })
    void unreadable(Exception fault, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException fault, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }
}
