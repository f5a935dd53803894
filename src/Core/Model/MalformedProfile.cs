namespace PlanKit.Model;

/// <summary>Bytes are not the written form of a profile: PlanKit did not write them.</summary>
/// <param name="Detail">What is wrong, for whoever examines the file: technical, in English.</param>
public sealed record MalformedProfile(string Detail);
