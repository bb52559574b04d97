package org.orrery.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.TestContainer;

class FigureBookTest {

  @Test
  void the_database_answers_every_figure() {
    Map<Figure, Long> numbers = new TestContainer().get(FigureRepository.class).read();

    assertThat(numbers).containsOnlyKeys(Figure.values());
    assertThat(numbers.values()).allMatch(number -> number >= 0);
  }

  @Test
  void it_is_asked_once_however_often_somebody_looks() {
    int[] asked = {0};
    FigureBook book =
        book(
            new FigureRepository() {
              @Override
              Map<Figure, Long> read() {
                asked[0]++;
                return Map.of(Figure.MAILS_WAITING, 7L);
              }
            });

    book.refresh();
    book.refresh();

    assertThat(asked[0]).isEqualTo(1);
    assertThat(book.number(Figure.MAILS_WAITING)).hasValue(7);
  }

  @Test
  void a_database_that_does_not_answer_leaves_nothing_known() {
    FigureBook book =
        book(
            new FigureRepository() {
              @Override
              Map<Figure, Long> read() {
                throw new IllegalStateException("away");
              }
            });

    book.refresh();

    assertThat(book.isKnown()).isFalse();
    assertThat(book.number(Figure.MAILS_WAITING)).isEmpty();
  }

  private static FigureBook book(FigureRepository figures) {
    FigureBook book = new FigureBook();
    book.figures = figures;
    return book;
  }
}
