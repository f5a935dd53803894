namespace PlanKit.KillTest;

/// <summary>Numbers that look random and are the same in every run: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
public sealed class DeterministicRandom(ulong seed)
{
    private ulong _state = seed;

    public int Below(int bound) => (int)(Next() % (uint)bound);

    private ulong Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
