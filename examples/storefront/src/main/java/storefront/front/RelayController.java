package storefront.front;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import storefront.problem.Problem;
import storefront.shop.Product;
import storefront.shop.Shop;
import tools.jackson.databind.json.JsonMapper;

/** Hands on what the page asks of an instance, and has it watched who shows what was changed. */
@RestController
@RequestMapping("/api/{instance}/shop")
class RelayController {
    private final Instances instances;
    private final Sightings sightings;
    private final JsonMapper json = new JsonMapper();

    RelayController(Instances instances, Sightings sightings) {
        this.instances = instances;
        this.sightings = sightings;
    }

    @GetMapping("/**")
    ResponseEntity<String> look(@PathVariable String instance, HttpServletRequest request)
            throws IOException, InterruptedException {
        String path = request.getRequestURI().substring(("/api/" + instance).length());
        String query = request.getQueryString();
        return handedOn(instances.get(instance, query == null ? path : path + "?" + query));
    }

    @PostMapping("/products/{sku}/price")
    ResponseEntity<String> reprice(@PathVariable String instance, @PathVariable String sku, @RequestBody String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = instances.post(instance, path(sku, "price"), body);
        if (answer.statusCode() == 200) {
            BigDecimal price = json.readValue(answer.body(), Product.class).price();
            sightings.made(
                    instance,
                    sku,
                    "price " + price.setScale(2).toPlainString(),
                    tag -> tag.product().price().compareTo(price) == 0);
        }
        return handedOn(answer);
    }

    @PostMapping("/products/{sku}/sale")
    ResponseEntity<String> sell(@PathVariable String instance, @PathVariable String sku, @RequestBody String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = instances.post(instance, path(sku, "sale"), body);
        if (answer.statusCode() == 200) {
            int pieces = json.readValue(answer.body(), Shop.Tag.class).pieces();
            sightings.made(instance, sku, "stock " + pieces, tag -> tag.pieces() == pieces);
        }
        return handedOn(answer);
    }

    private static String path(String sku, String what) {
        if (!sku.matches("[A-Z0-9-]+")) {
            throw new NoSuchElementException("There is no product of that number.");
        }
        return "/shop/products/" + sku + "/" + what;
    }

    private static ResponseEntity<String> handedOn(HttpResponse<String> answer) {
        return ResponseEntity.status(answer.statusCode())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_GATEWAY)
    Problem away(IOException reason) {
        return new Problem("The instance does not answer: " + reason + ".");
    }
}
