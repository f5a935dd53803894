namespace PlanKit.Storage;

/// <summary>Some bytes are no seal that PlanKit wrote.</summary>
/// <param name="Detail">What is wrong, for whoever examines it: technical, in English.</param>
public sealed record NotASealFile(string Detail);
