/**
 * What whoever runs the server asks of it besides serving: {@link lectern.app.operation.Administration}, a port that tells
 * how it does, and {@link lectern.app.operation.LogFormat}, logs that programs read.
 */
@NullMarked
package lectern.app.operation;

import org.jspecify.annotations.NullMarked;
