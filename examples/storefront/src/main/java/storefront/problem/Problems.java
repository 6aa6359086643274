package storefront.problem;

import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What all controllers answer to what can't be done. */
@RestControllerAdvice
public class Problems {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    Problem notThere(NoSuchElementException reason) {
        return new Problem(reason.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Problem senseless(IllegalArgumentException reason) {
        return new Problem(reason.getMessage());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    Problem notNow(IllegalStateException reason) {
        return new Problem(reason.getMessage());
    }
}
