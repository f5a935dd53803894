namespace PlanKit.Model;

/// <summary>
/// Says which item of the plan an item of a revised text is, where its words alone would not tell. A revision of the plan
/// carries one for every item that was reworded (docs/adr/0009).
/// </summary>
/// <param name="TextId">The id that the revised text alone gives: made from the title that stands there now.</param>
/// <param name="Item">The id that it bears in the ledger.</param>
/// <param name="FirstTitle">The title under which the plan first had it; null where that is the title it has now.</param>
public sealed record ItemIdentity(ItemId TextId, ItemId Item, string? FirstTitle = null);
