namespace PlanKit.KillTest;

/// <summary>A plan file did not keep what it promises.</summary>
public sealed class BrokenPromiseException(string message) : Exception(message);
