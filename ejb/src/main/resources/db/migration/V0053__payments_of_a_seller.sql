-- A seller's payments are listed newest first, whoever paid.

create index payment_of_seller on payment (seller_id, id);
