"""The model of AttentionTrainingBenchmark in PyTorch, trained on one thread: the same shapes, batches, draws, dropout
and optimiser, and the same count of operations. Prints the processor seconds of an epoch (median and
range), which are less than the time that went by on a busy machine, and GFLOP per processor second.

    apt-get install python3-torch
    /usr/bin/python3 src/benchmarks/src/main/python/attention_training.py [draws] [epochs]
"""
import math
import statistics
import sys
import time

import torch
from torch import nn
from torch.nn import functional

SEQUENCES, ITEMS, WIDTH, HEADS, HIDDEN, BLOCKS, LENGTH, BATCH, DROPOUT = 1024, 5000, 64, 2, 64, 2, 50, 128, 0.4


class Block(nn.Module):
    """Normalisation, causal attention, normalisation, feed-forward network."""

    def __init__(self):
        super().__init__()
        self.before_attention = nn.LayerNorm(WIDTH)
        self.before_feed_forward = nn.LayerNorm(WIDTH)
        self.projections = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.first = nn.Linear(WIDTH, HIDDEN)
        self.second = nn.Linear(HIDDEN, WIDTH)
        self.register_buffer("later", torch.triu(torch.full((LENGTH, LENGTH), -1e9), diagonal=1))

    def forward(self, x):
        batch = x.shape[0]
        query, key, value = self.projections(self.before_attention(x)).chunk(3, dim=-1)

        def heads(part):
            return part.view(batch, LENGTH, HEADS, WIDTH // HEADS).transpose(1, 2)

        scores = heads(query) @ heads(key).transpose(-2, -1) / math.sqrt(WIDTH // HEADS)
        attended = torch.softmax(scores + self.later, dim=-1) @ heads(value)
        joined = attended.transpose(1, 2).reshape(batch, LENGTH, WIDTH)
        x = x + functional.dropout(self.output(joined), DROPOUT)
        hidden = functional.dropout(torch.relu(self.first(self.before_feed_forward(x))), DROPOUT)
        return x + functional.dropout(self.second(hidden), DROPOUT)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.items = nn.Embedding(ITEMS, WIDTH)
        nn.init.normal_(self.items.weight, std=1 / math.sqrt(WIDTH))
        self.positions = nn.Parameter(0.02 * torch.randn(LENGTH, WIDTH))
        self.blocks = nn.Sequential(*[Block() for _ in range(BLOCKS)])
        self.last = nn.LayerNorm(WIDTH)

    def forward(self, past):
        x = functional.dropout(math.sqrt(WIDTH) * self.items(past) + self.positions, DROPOUT)
        return self.last(self.blocks(x))


def loss(model, states, targets, draws):
    """Cross-entropy of the item that came next among drawn ones, the right one left out of the draws."""
    drawn = torch.randint(ITEMS, (draws,))
    states, targets = states.reshape(-1, WIDTH), targets.reshape(-1)
    right = (states * model.items(targets)).sum(-1, keepdim=True)
    others = states @ model.items(drawn).T
    others = others.masked_fill(drawn[None, :] == targets[:, None], -1e9) - math.log(draws / ITEMS)
    right = right - math.log(draws / ITEMS)
    logits = torch.cat([right, others], dim=1)
    return functional.cross_entropy(logits, torch.zeros(len(targets), dtype=torch.long))


def epoch(model, optimiser, sequences, draws):
    for batch in sequences[torch.randperm(SEQUENCES)].split(BATCH):
        optimiser.zero_grad(set_to_none=True)
        loss(model, model(batch[:, :-1]), batch[:, 1:], draws).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()


def gigaflop(draws, pairs):
    blocks = BLOCKS * (8 * LENGTH * WIDTH**2 + 4 * pairs * WIDTH + 4 * LENGTH * WIDTH * HIDDEN)
    return 3 * SEQUENCES * (blocks + 2 * LENGTH * (draws + 1) * WIDTH) / 1e9


def main():
    draws = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    epochs = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    torch.set_num_threads(1)
    torch.manual_seed(1)
    model = Model()
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=1e-4)
    sequences = torch.randint(ITEMS, (SEQUENCES, LENGTH + 1))
    seconds = []
    for number in range(epochs + 2):
        begin = time.process_time()
        epoch(model, optimiser, sequences, draws)
        if number >= 2:
            seconds.append(time.process_time() - begin)
    middle = statistics.median(seconds)
    print(
        f"torch {torch.__version__}, {torch.get_num_threads()} thread, draws {draws}: {middle:.3f} s of processor time an epoch"
        f" ({min(seconds):.3f} to {max(seconds):.3f}),"
        f" {gigaflop(draws, LENGTH * (LENGTH + 1) / 2) / middle:.1f} GFLOP a processor second,"
        f" {gigaflop(draws, LENGTH**2) / middle:.1f} with what is masked"
    )


if __name__ == "__main__":
    main()
