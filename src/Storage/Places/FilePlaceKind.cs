namespace PlanKit.Storage.Places;

/// <summary>What sort of place a plan file lies in, as far as it decides how the file may be written.</summary>
public enum FilePlaceKind
{
    /// <summary>A drive of this computer alone.</summary>
    Local,

    /// <summary>A drive that other computers see too, or that a program and not the system provides: no memory is shared through it.</summary>
    Network,

    /// <summary>A folder of this computer that a service copies to others whenever something in it changes.</summary>
    Synchronised,
}
