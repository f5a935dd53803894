namespace PlanKit.Diagnostics;

/// <summary>The place of a finding about the plan as a whole: <see cref="Location.None"/>.</summary>
public sealed record NoLocation : Location
{
    internal NoLocation()
    {
    }
}
