namespace PlanKit.Model;

/// <summary>An item that a revision took out of the plan. What the ledger says of it stays there, and is shown under this name.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Address">Its address before the revision.</param>
/// <param name="Title">Its title before the revision.</param>
public sealed record RemovedItem(ItemId Item, string Address, string Title);
